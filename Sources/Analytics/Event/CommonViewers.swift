/// How many live viewers each two sessions of an event have in common.
struct CommonViewers {
  private let sessions: Int
  /// Of each two sessions, the lower index first.
  private var counts: [Int32]

  /// - Parameter sessionsByPerson: Indices of sessions in ascending order.
  init(sessions: Int, sessionsByPerson: [[Int]]) {
    self.sessions = sessions
    counts = Array(repeating: 0, count: sessions * sessions)
    let pairs = sessionsByPerson.reduce(0) { $0 + $1.count * $1.count }
    let words = sessions * sessions * ((sessionsByPerson.count + 63) / 64)
    if pairs <= words { countByPerson(sessionsByPerson) } else { countBySession(sessionsByPerson) }
  }

  func count(_ a: Int, _ b: Int) -> Int { Int(counts[min(a, b) * sessions + max(a, b)]) }

  private mutating func countByPerson(_ sessionsByPerson: [[Int]]) {
    for visited in sessionsByPerson {
      for (place, first) in visited.enumerated() {
        for second in visited[(place + 1)...] { counts[first * sessions + second] += 1 }
      }
    }
  }

  /// By a set of bits a session, one a person.
  private mutating func countBySession(_ sessionsByPerson: [[Int]]) {
    let words = (sessionsByPerson.count + 63) / 64
    var bits = [UInt64](repeating: 0, count: words * sessions)
    for (person, visited) in sessionsByPerson.enumerated() {
      for session in visited {
        bits[session * words + person / 64] |= 1 << UInt64(person % 64)
      }
    }
    for first in 0..<sessions {
      for second in first + 1..<max(sessions, first + 1) {
        var common = 0
        for word in 0..<words {
          common += (bits[first * words + word] & bits[second * words + word]).nonzeroBitCount
        }
        counts[first * sessions + second] = Int32(common)
      }
    }
  }
}
