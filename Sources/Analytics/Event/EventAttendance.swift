/// Who of the live viewers of one session came to another.
public struct Retention: Sendable, Hashable {
  /// Its index.
  public let session: Int
  /// People who were live in an earlier session.
  public let seenBefore: Int
  /// Those of them who are live in this one.
  public let here: Int
  /// Those of them who are live in this or any later one.
  public let hereOrLater: Int
  public var hereShare: Ratio? { Ratio(here, seenBefore) }
  public var hereOrLaterShare: Ratio? { Ratio(hereOrLater, seenBefore) }
}

/// Two sessions with common live viewers.
public struct Overlap: Sendable, Hashable {
  /// Indices, the lower first.
  public let first: Int
  public let second: Int
  public let both: Int
  /// Of the live viewers of the smaller session.
  public let shareOfSmaller: Ratio
  /// Their windows share a second.
  public let isSimultaneous: Bool
}

/// From one session to one that starts soon after its end.
public struct Flow: Sendable, Hashable {
  /// Indices.
  public let from: Int
  public let to: Int
  /// Live viewers of both.
  public let stayed: Int
  /// Of the live viewers of the first.
  public let share: Ratio?
}

/// Live viewers of a session who came to none of the next ones.
public struct Leaving: Sendable, Hashable {
  /// Its index.
  public let session: Int
  public let people: Int
}

/// Which people were live in which sessions.
struct EventAttendance {
  /// In their order.
  let sessions: [EventSession]
  /// By person, the indices of their sessions in ascending order; empty for nobody live.
  let sessionsByPerson: [[Int]]

  private var live: [Int] { sessions.map(\.summary.liveUniqueViewers) }

  /// A session of which nobody knows who was there takes no part.
  private func takesPart(_ session: Int) -> Bool { sessions[session].measures(.attendance) }

  /// Live viewers by the number of their sessions.
  func attendance() -> [EventMetrics.Attendance] {
    let largest = sessionsByPerson.lazy.map(\.count).max() ?? 0
    var people = [Int](repeating: 0, count: largest + 1)
    for sessions in sessionsByPerson { people[sessions.count] += 1 }
    return people.indices.dropFirst().map { .init(sessions: $0, attendees: people[$0]) }
  }

  /// By session, people who are live in it for the first time.
  func newAttendees() -> [Int] {
    var new = [Int](repeating: 0, count: sessions.count)
    for case let first? in sessionsByPerson.lazy.map(\.first) { new[first] += 1 }
    return new
  }

  func retention(newAttendees: [Int]) -> [Retention] {
    // By session, how many more or fewer have been seen and come again than of the one before.
    var change = [Int](repeating: 0, count: sessions.count + 1)
    for sessions in sessionsByPerson {
      guard let first = sessions.first, let last = sessions.last, first < last else { continue }
      change[first + 1] += 1
      change[last + 1] -= 1
    }
    var (seen, coming) = (0, 0)
    return sessions.indices.compactMap { session in
      coming += change[session]
      defer { seen += newAttendees[session] }
      guard takesPart(session) else { return nil }
      return Retention(
        session: session, seenBefore: seen, here: live[session] - newAttendees[session],
        hereOrLater: coming)
    }
  }

  func overlaps(_ common: CommonViewers) -> [Overlap] {
    let live = live
    var overlaps: [Overlap] = []
    for first in sessions.indices {
      for second in sessions.indices.dropFirst(first + 1) {
        let both = common.count(first, second)
        guard both > 0 else { continue }
        overlaps.append(
          Overlap(
            first: first, second: second, both: both,
            shareOfSmaller: Ratio(both, min(live[first], live[second]))!,
            isSimultaneous: sessions[second].session.startedAt < sessions[first].endsAt))
      }
    }
    return overlaps.sorted { a, b in
      if a.both != b.both { return a.both > b.both }
      if a.shareOfSmaller != b.shareOfSmaller { return a.shareOfSmaller > b.shareOfSmaller }
      return (a.first, a.second) < (b.first, b.second)
    }
  }

  /// The next sessions of each: those that start at most so many minutes after its end.
  func nextSessions(within minutes: Int) -> [Range<Int>] {
    let starts = sessions.map(\.session.startedAt)
    func first(from second: Int) -> Int {
      var (low, high) = (0, starts.count)
      while low < high {
        let middle = (low + high) / 2
        if starts[middle] < second { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return sessions.map { first(from: $0.endsAt)..<first(from: $0.endsAt + 60 * minutes + 1) }
  }

  func flows(_ next: [Range<Int>], _ common: CommonViewers) -> [Flow] {
    let live = live
    return sessions.indices.flatMap { from in
      (takesPart(from) ? next[from].filter(takesPart) : []).map { to in
        let stayed = common.count(from, to)
        return Flow(from: from, to: to, stayed: stayed, share: Ratio(stayed, live[from]))
      }
    }
  }

  func left(_ next: [Range<Int>]) -> [Leaving] {
    var people = [Int](repeating: 0, count: sessions.count)
    for visited in sessionsByPerson {
      for session in visited where !Self.contains(visited, next[session]) { people[session] += 1 }
    }
    return sessions.indices.filter { takesPart($0) && next[$0].contains(where: takesPart) }
      .map { Leaving(session: $0, people: people[$0]) }
  }

  /// Whether ascending numbers have one in a range.
  private static func contains(_ numbers: [Int], _ range: Range<Int>) -> Bool {
    if range.isEmpty { return false }
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < numbers.count && numbers[low] < range.upperBound
  }
}
