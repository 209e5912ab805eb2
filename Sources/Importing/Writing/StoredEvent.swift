import GRDB
import RecapAnalytics
import RecapAnalyticsStore

/// What a database holds that an import extends.
public struct StoredEvent {
  let path: String
  let name: String
  /// Of files it was made from.
  let digests: Set<String>
  let people: [Identity]
  let sessions: [SessionAssembly.StoredSession]
  let hasClockTimes: Bool

  /// Reads a database that is sound.
  public init(path: String) throws {
    // Whatever is wrong is told as for a report.
    _ = try AnalyticsDatabase(path: path)
    self.path = path
    var configuration = Configuration()
    configuration.readonly = true
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    (name, digests, people, sessions, hasClockTimes) = try queue.read { database in
      let hasImports = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0 >= 2
      let name =
        try String.fetchOne(database, sql: "SELECT name FROM event ORDER BY event_id") ?? "Event"
      let digests =
        hasImports
        ? try Set(String.fetchAll(database, sql: "SELECT DISTINCT sha256 FROM import_source")) : []
      let (people, positions) = try Self.people(database)
      var ids: [String: Set<Int>] = [:]
      for row in try Row.fetchAll(
        database,
        sql: """
          SELECT session_id, attendee_id FROM visit UNION
          SELECT session_id, attendee_id FROM interaction UNION
          SELECT session_id, attendee_id FROM poll JOIN poll_answer USING (poll_id)
          \(hasImports ? "UNION SELECT session_id, attendee_id FROM attendee_total" : "")
          """)
      {
        if let position = positions[row[1]] { ids[row[0], default: []].insert(position) }
      }
      let sessions = try Row.fetchAll(
        database,
        sql: "SELECT session_id, title, started_at, duration_s FROM session ORDER BY session_id"
      ).map { row in
        SessionAssembly.StoredSession(
          id: row[0], title: row[1], startedAt: row[2], durationSeconds: row[3],
          people: (ids[row[0]] ?? []).sorted())
      }
      let clocks =
        hasImports
        ? try Int.fetchOne(
          database, sql: "SELECT count(*) FROM unmeasured WHERE signal = 'time_zone'") ?? 0
        : 0
      return (name, digests, people, sessions, clocks > 0)
    }
    try queue.close()
  }

  /// By id, which is their place from 1 after the copy.
  private static func people(_ database: Database) throws -> ([Identity], [Int: Int]) {
    var (people, positions): ([Identity], [Int: Int]) = ([], [:])
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT attendee_id, first_name, last_name, email, external_id, title, company, role,
          industry, country_code FROM attendee ORDER BY attendee_id
        """)
    while let row = try rows.next() {
      var identity = Identity()
      (identity.firstName, identity.lastName, identity.email) = (row[1], row[2], row[3])
      (identity.externalID, identity.title, identity.company) = (row[4], row[5], row[6])
      (identity.role, identity.industry, identity.countryCode) = (row[7], row[8], row[9])
      identity.isHidden =
        identity.name == nil && identity.email == nil && identity.externalID == nil
      positions[row[0]] = people.count
      people.append(identity)
    }
    return (people, positions)
  }
}
