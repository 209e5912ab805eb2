public import RecapAnalytics
import RecapAnalyticsStore

/// Which earlier sessions a report compares with, and where they are.
public struct ComparisonOptions: Sendable, Codable, Hashable {
  public var choice: ComparisonChoice
  /// Paths of further databases, whose sessions have the sources 1, 2 and so on.
  public var databases: [String]

  public init(_ choice: ComparisonChoice, databases: [String] = []) {
    (self.choice, self.databases) = (choice, databases)
  }

  /// The session that was read beside others, which are read one after the other.
  /// - Parameter asOf: Unix seconds.
  func comparison(
    of activity: SessionActivity, in database: AnalyticsDatabase, asOf: Int
  ) throws -> Comparison {
    let databases = [database] + (try self.databases.map { try AnalyticsDatabase(path: $0) })
    let candidates = try databases.enumerated().flatMap { source, database in
      try database.heads().map {
        ComparisonCandidate($0.session, eventID: $0.eventID, source: source)
      }
    }
    let id = CodePointString(activity.session.id)
    guard
      let own = candidates.first(where: { $0.source == 0 && CodePointString($0.session.id) == id })
    else { throw StoreError(file: database.name, fault: .noSession(id.text, sessions: [])) }
    let others = ComparisonCandidate.distinct(candidates, besides: own)
    let (chosen, leftOut) = try chosen(
      of: others, for: own.session,
      // Where nobody knows who was there, nothing can be compared.
      isAttended: { try databases[$0.source].measures(.attendance, of: $0.session.id) },
      isWatched: { try databases[$0.source].isWatchedLive($0.session.id) })
    return Comparison(
      of: ComparedSession(activity, asOf: asOf),
      with: try chosen.map {
        ComparedSession(
          try databases[$0.source].session($0.session.id), source: $0.source, asOf: asOf)
      }, leftOut: leftOut, isOfChosen: choice.isOfChosen)
  }

  private func chosen(
    of others: [ComparisonCandidate], for session: Session,
    isAttended: (ComparisonCandidate) throws -> Bool,
    isWatched: (ComparisonCandidate) throws -> Bool
  ) throws -> ([ComparisonCandidate], Comparison.LeftOut) {
    switch choice {
    case .latest(let count):
      try ComparisonCandidate.predecessors(
        of: session, among: others.filter(isAttended), atMost: count, isWatched: isWatched)
    case .all:
      try ComparisonCandidate.predecessors(
        of: session, among: others.filter(isAttended), atMost: nil, isWatched: isWatched)
    case .named(let ids): (try named(ids, among: others), Comparison.LeftOut())
    }
  }

  private func named(
    _ ids: [String], among others: [ComparisonCandidate]
  ) throws -> [ComparisonCandidate] {
    var seen: Set<CodePointString> = []
    let named = try ids.map { CodePointString($0) }.filter { seen.insert($0).inserted }.map { id in
      // Those of the report's own database come first.
      guard let found = others.first(where: { CodePointString($0.session.id) == id }) else {
        throw Failure(
          .noInput, "there is no other session named \(id.text) to compare with",
          hint: "recap list names the sessions of a database")
      }
      return found
    }
    return named.sorted(by: ComparisonCandidate.precedes)
  }
}
