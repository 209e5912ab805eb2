public import RecapAnalytics

/// What was read in a way its reader should know, counted by kind.
public struct ImportNotes: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case waitingRoom, missingLeave, missingJoin, leaveBeforeJoin, noTimes, repeatedJoin
    case durationDiffers, envelope, windowIgnored, splitByGap, sameNameOverlap, matchedByName
    case matchedByTimes, placeholderId, anonymousRows, countDiffers, registeredOnly, rolesLeftOut
    case dateOrderLikely, encodingAssumed, textReplaced, clockTwice, clockSkipped, clockAssumed
    case pollTimes, optionsGuessed, privateMessages, senderUnknown, unknownCountry, pagesMissing
    case notKept, notRead, unknownLine, unreadableRow, totalsOnly
  }

  private var counts: [Kind: Int] = [:]
  private var examples: [Kind: String] = [:]

  public init() {}

  mutating func add(_ kind: Kind, _ count: Int = 1, file: String, line: Int? = nil) {
    guard count > 0 else { return }
    counts[kind, default: 0] += count
    if examples[kind] == nil {
      examples[kind] = line.map { "\(file), line \($0)" } ?? file
    }
  }

  mutating func add(_ other: ImportNotes) {
    for (kind, count) in other.counts {
      counts[kind, default: 0] += count
      if examples[kind] == nil { examples[kind] = other.examples[kind] }
    }
  }

  public func count(_ kind: Kind) -> Int { counts[kind] ?? 0 }

  /// By the name of the kind.
  public var list: [Provenance.Note] {
    counts.sorted { $0.key.rawValue < $1.key.rawValue }.map {
      Provenance.Note(kind: $0.key.rawValue, count: $0.value, example: examples[$0.key])
    }
  }
}
