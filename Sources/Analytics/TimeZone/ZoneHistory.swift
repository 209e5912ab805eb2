/// The local times of a zone: a list of past transitions and a rule for what comes after.
struct ZoneHistory: Sendable {
  /// Unix seconds, ascending.
  private let transitions: [Int]
  /// The local time from each transition on.
  private let localTimes: [ZoneRules.LocalTime]
  /// Before the first transition.
  private let initial: ZoneRules.LocalTime
  /// After the last transition; nil: its local time stays.
  private let rule: ZoneRule?

  init(initial: ZoneRules.LocalTime) {
    self.initial = initial
    transitions = []
    localTimes = []
    rule = nil
  }

  func localTime(at instant: Int) -> ZoneRules.LocalTime {
    guard let last = transitions.last else { return rule?.localTime(at: instant) ?? initial }
    if instant >= last, let rule { return rule.localTime(at: instant) }
    // The number of transitions up to the instant.
    var (low, high) = (0, transitions.count)
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle] <= instant { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? initial : localTimes[low - 1]
  }
}

extension ZoneHistory {
  /// Nil where `file` is no TZif file (RFC 9636) of version 2 or later.
  init?(file: [UInt8]) {
    guard let first = Header(file, at: 0), first.version >= UInt8(ascii: "2") else { return nil }
    let start = Header.size + first.dataSize(timeSize: 4)
    guard let header = Header(file, at: start), header.typeCount > 0 else { return nil }
    let times = start + Header.size
    let indices = times + 8 * header.timeCount
    let types = indices + header.timeCount
    let names = types + 6 * header.typeCount
    let end = start + Header.size + header.dataSize(timeSize: 8)
    guard end <= file.count else { return nil }

    let abbreviations = file[names..<names + header.characterCount]
    let localTimes = (0..<header.typeCount).map { index in
      let type = types + 6 * index
      let name = abbreviations.dropFirst(Int(file[type + 5])).prefix { $0 != 0 }
      return ZoneRules.LocalTime(
        offset: Int(Int32(truncatingIfNeeded: Header.integer(file, at: type, size: 4))),
        isDaylightSaving: file[type + 4] != 0,
        abbreviation: String(decoding: name, as: UTF8.self))
    }
    let typeIndices = file[indices..<types].map(Int.init)
    guard typeIndices.allSatisfy({ $0 < localTimes.count }) else { return nil }

    transitions = (0..<header.timeCount).map { Header.integer(file, at: times + 8 * $0, size: 8) }
    self.localTimes = typeIndices.map { localTimes[$0] }
    initial = localTimes[0]
    let footer = file[end...].dropFirst().prefix { $0 != UInt8(ascii: "\n") }
    rule = ZoneRule(String(decoding: footer, as: UTF8.self))
  }

  private struct Header {
    static let size = 44

    let version: UInt8
    let utcCount: Int
    let standardCount: Int
    let leapCount: Int
    let timeCount: Int
    let typeCount: Int
    let characterCount: Int

    init?(_ file: [UInt8], at offset: Int) {
      guard offset + Self.size <= file.count,
        file[offset..<offset + 4].elementsEqual("TZif".utf8)
      else { return nil }
      let counts = (0..<6).map { Self.integer(file, at: offset + 20 + 4 * $0, size: 4) }
      version = file[offset + 4]
      (utcCount, standardCount, leapCount) = (counts[0], counts[1], counts[2])
      (timeCount, typeCount, characterCount) = (counts[3], counts[4], counts[5])
    }

    func dataSize(timeSize: Int) -> Int {
      timeCount * (timeSize + 1) + typeCount * 6 + characterCount + leapCount * (timeSize + 4)
        + standardCount + utcCount
    }

    /// Big-endian; of 8 bytes signed, of 4 bytes unsigned.
    static func integer(_ file: [UInt8], at offset: Int, size: Int) -> Int {
      Int(
        truncatingIfNeeded: file[offset..<offset + size].reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    }
  }
}
