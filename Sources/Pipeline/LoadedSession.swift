import RecapAnalytics
import RecapAnalyticsStore

/// What happened in a session, read once for all that is told of it.
struct LoadedSession {
  private let activity: SessionActivity
  private let database: AnalyticsDatabase

  /// - Parameter tellsAbsences: Whether dynamics can be told of it.
  init(_ session: String, of database: AnalyticsDatabase, tellsAbsences: Bool) throws {
    activity = try database.session(
      session, leastGap: tellsAbsences ? Dynamics.leastAbsence : nil)
    self.database = database
  }

  /// - Parameters:
  ///   - dynamics: Nil where these are not told.
  ///   - asOf: Unix seconds; what recordings are compared by.
  func metrics(
    anonymized anonymization: Anonymization?, dynamics options: DynamicsOptions?,
    comparison: ComparisonOptions?, groupsAudience: Bool, asOf: Int
  ) throws -> SessionMetrics {
    let anonymity = anonymization?.anonymity(of: database)
    return SessionMetrics(
      anonymity.map(activity.anonymized) ?? activity,
      dynamics: options.map { Dynamics(activity, options: $0, anonymity: anonymity) },
      audience: groupsAudience ? AudienceGroups.list(of: activity, anonymity: anonymity) : [],
      comparison: try comparison?.comparison(of: activity, in: database, asOf: asOf))
  }
}
