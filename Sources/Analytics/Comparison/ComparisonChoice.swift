/// Which earlier sessions one is compared with.
public enum ComparisonChoice: Sendable, Codable, Hashable {
  /// At most so many.
  case latest(Int)
  case all
  /// By their ids.
  case named([String])

  public var isOfChosen: Bool { if case .named = self { true } else { false } }
}

/// A session that may be compared with, before it is read.
public struct ComparisonCandidate: Sendable {
  public let session: Session
  public let eventID: String
  public let source: Int

  public init(_ session: Session, eventID: String, source: Int) {
    (self.session, self.eventID, self.source) = (session, eventID, source)
  }

  /// Copies of a session in several databases have the same.
  private struct Identity: Hashable {
    let event: CodePointString
    let session: CodePointString
    let startedAt: Int
  }

  private var identity: Identity {
    Identity(
      event: .init(eventID), session: .init(session.id), startedAt: session.startedAt)
  }

  /// Those that are no copy of another or of the one they are compared with.
  public static func distinct(
    _ candidates: [ComparisonCandidate], besides one: ComparisonCandidate
  ) -> [ComparisonCandidate] {
    var seen = [one.identity] as Set
    return candidates.sorted { $0.source < $1.source }
      .filter { seen.insert($0.identity).inserted }
  }

  /// By start, then by id and source.
  public static func precedes(_ a: ComparisonCandidate, _ b: ComparisonCandidate) -> Bool {
    (a.session.startedAt, CodePointString(a.session.id), a.source)
      < (b.session.startedAt, CodePointString(b.session.id), b.source)
  }

  /// The predecessors of a session among others, in order, and why further ones are none.
  /// - Parameter isWatched: Whether somebody watched live; asked only where it decides.
  public static func predecessors(
    of one: Session, among others: [ComparisonCandidate], atMost most: Int?,
    isWatched: (ComparisonCandidate) throws -> Bool
  ) rethrows -> (chosen: [ComparisonCandidate], leftOut: Comparison.LeftOut) {
    var (fitting, leftOut) = ([] as [ComparisonCandidate], Comparison.LeftOut())
    for other in others where other.session.startedAt < one.startedAt {
      let (theirs, own) = (other.session.durationSeconds, one.durationSeconds)
      if other.session.kind != one.kind {
        leftOut.otherKind += 1
      } else if 2 * theirs < own || theirs > 2 * own {
        leftOut.otherLength += 1
      } else if try !isWatched(other) {
        leftOut.nobodyLive += 1
      } else {
        fitting.append(other)
      }
    }
    // Latest first; of equal starts the smaller id, then the smaller source.
    fitting.sort {
      (-$0.session.startedAt, CodePointString($0.session.id), $0.source)
        < (-$1.session.startedAt, CodePointString($1.session.id), $1.source)
    }
    let chosen = fitting.prefix(most ?? fitting.count)
    leftOut.older = fitting.count - chosen.count
    return (chosen.sorted(by: precedes), leftOut)
  }
}
