import RecapAnalytics
import RecapAnalyticsStore

/// How an edition keeps people from being told apart.
public struct Anonymization: Sendable {
  /// The fewest people that are shown as a group, unless something else is asked for.
  public static let usualGroup = 5

  /// The fewest people that are shown as a group; at least 2.
  public var smallestGroup: Int
  /// Nil for one that is drawn for this run of the program and gone with it.
  public var key: PseudonymKey?

  public init(smallestGroup: Int = usualGroup, key: PseudonymKey? = nil) {
    (self.smallestGroup, self.key) = (smallestGroup, key)
  }

  /// How the people of a database are kept from being told apart.
  func anonymity(of database: AnalyticsDatabase) -> Anonymity {
    let identities = database.identities
    let key = key ?? .ofThisRun
    return Anonymity(smallestGroup: smallestGroup, people: identities, pseudonym: key.pseudonym)
  }
}

extension SessionMetrics {
  /// The metrics of a session of a database.
  /// - Parameter asOf: Unix seconds; what recordings are compared by.
  init(
    _ session: String, of database: AnalyticsDatabase, anonymized anonymization: Anonymization?,
    dynamics: DynamicsOptions? = nil, comparison: ComparisonOptions? = nil,
    groupsAudience: Bool = false, asOf: Int = 0
  ) throws {
    self = try LoadedSession(session, of: database, tellsAbsences: dynamics != nil).metrics(
      anonymized: anonymization, dynamics: dynamics, comparison: comparison,
      groupsAudience: groupsAudience, asOf: asOf)
  }
}
