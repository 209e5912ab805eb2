import GRDB

extension AnalyticsDatabase {
  /// The sessions of a database, without a look at what happened in them: quick, so that many
  /// databases can be planned for. What is unsound shows when a session is read.
  public static func outline(path: String) throws(StoreError) -> [SessionOutline] {
    let name = name(ofPath: path)
    return try translated(name) {
      try DatabaseQueue.hardened(DatabaseFile(path: path)).bounded { database in
        try Structure(database: database, audit: .strict).checkSchema()
        let catalogue = try Catalogue(database, audit: .strict)
        let counts = try Counts(database)
        return catalogue.entries.map { entry in
          SessionOutline(
            id: entry.id,
            session: entry.session.mapError { StoreError(file: name, fault: $0) },
            rows: counts.rows(of: entry.storedID))
        }
      }
    }
  }

  /// Rows by session, as stored.
  private struct Counts {
    private let visits, interactions, plays: [[UInt8]: Int]
    private let intervalsPerVisit: Double

    init(_ database: Database) throws {
      visits = try Self.count(of: .visit, database)
      interactions = try Self.count(of: .interaction, database)
      plays = try Self.count(of: .play, database)
      let intervals = try Int.fetchOne(database, sql: "SELECT count(*) FROM view_interval") ?? 0
      intervalsPerVisit = Double(intervals) / Double(max(1, visits.values.reduce(0, +)))
    }

    func rows(of id: [UInt8]) -> SessionOutline.RowCounts {
      let visits = visits[id] ?? 0
      return .init(
        visits: visits, intervals: Int(Double(visits) * intervalsPerVisit),
        interactions: interactions[id] ?? 0, plays: plays[id] ?? 0)
    }

    private static func count(of table: Table, _ database: Database) throws -> [[UInt8]: Int] {
      let rows = try Rows(
        database, table: table.name,
        sql: "SELECT session_id, count(*) FROM \(table.name) GROUP BY session_id COLLATE BINARY")
      var counts: [[UInt8]: Int] = [:]
      // A row of no session is somebody else's finding.
      while try rows.next() { if let id = try? rows.bytes(0) { counts[id] = try rows.integer(1) } }
      return counts
    }
  }
}
