import RecapAnalytics
import RecapAnalyticsStore

/// How an edition keeps people from being told apart.
public struct Anonymization: Sendable {
  /// The fewest people that are shown as a group, unless something else is asked for.
  public static let usualGroup = 5

  /// The fewest people that are shown as a group; at least 2.
  public var smallestGroup: Int
  /// Nil for a key from the database itself.
  public var key: PseudonymKey?

  public init(smallestGroup: Int = usualGroup, key: PseudonymKey? = nil) {
    (self.smallestGroup, self.key) = (smallestGroup, key)
  }

  /// What happened in a session, as others than the organizer may see it.
  func session(_ id: String, of database: AnalyticsDatabase) throws -> SessionActivity {
    let identities = database.identities
    let key = key ?? PseudonymKey(of: identities)
    return try database.session(id).anonymized(
      by: Anonymity(
        smallestGroup: smallestGroup, people: identities, pseudonym: key.pseudonym))
  }
}

extension SessionMetrics {
  /// The metrics of a session of a database.
  init(
    _ session: String, of database: AnalyticsDatabase, anonymized anonymization: Anonymization?
  ) throws {
    self.init(
      try anonymization?.session(session, of: database) ?? database.session(session))
  }
}
