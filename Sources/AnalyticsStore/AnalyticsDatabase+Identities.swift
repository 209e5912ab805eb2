import GRDB
public import RecapAnalytics

extension AnalyticsDatabase {
  /// Everybody in the database, of whatever session, by id.
  public var identities: [Attendee] { roster.identities }

  /// The same event as if nobody was known: no names, addresses, employers and answers in words,
  /// and ids that nobody had. It is a copy in memory.
  public func withoutIdentities() throws(StoreError) -> AnalyticsDatabase {
    try AnalyticsDatabase(name: name, audit: .strict) {
      let copy = try DatabaseQueue()
      try queue.backup(to: copy)
      try copy.bounded { database in
        try database.harden()
        try database.execute(sql: "PRAGMA foreign_keys = OFF")
        try Self.renumberAttendees(in: database)
        try database.execute(
          sql: """
            UPDATE attendee SET external_id = NULL, first_name = NULL, last_name = NULL,
              email = NULL, title = NULL, company = NULL, role = NULL, industry = NULL;
            UPDATE poll_answer SET answer_text = '–' WHERE answer_text IS NOT NULL
            """)
        if try Table.hasImports(database) {
          try database.execute(
            sql: "UPDATE import_source SET file_name = '–'; UPDATE import_note SET example = NULL")
        }
      }
      return copy
    }
  }

  private static func renumberAttendees(in database: Database) throws {
    // Beyond the last id, or where the integers end before the first.
    try database.execute(
      sql: """
        CREATE TEMP TABLE renumbering (old INTEGER PRIMARY KEY, new INTEGER NOT NULL);
        INSERT INTO renumbering
          SELECT attendee_id,
            CASE WHEN last + count <= \(Rows.integers.upperBound)
              THEN last + row_number() OVER () ELSE first - row_number() OVER () END
          FROM attendee,
            (SELECT min(attendee_id) AS first, max(attendee_id) AS last, count(*) AS count
              FROM attendee)
        """)
    for table in try Table.all(of: database) where table.columns.contains("attendee_id") {
      try database.execute(
        sql: """
          UPDATE \(table.name) SET attendee_id =
            (SELECT new FROM renumbering WHERE old = \(table.name).attendee_id)
          """)
    }
  }
}
