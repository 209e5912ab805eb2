import GRDB
import GRDBSQLite

/// The checks that every row belongs to a session, whether the file has foreign keys or not.
///
/// What refers to an attendee or an option is checked with the session it belongs to.
struct References {
  let database: Database
  let audit: Audit

  func checkOwners() throws {
    let ofSession: [Table] = [.visit, .interaction, .poll, .impression, .play]
    let imports = try Table.hasImports(database) ? Table.imports : []
    for table in ofSession + imports { try check(table, column: "session_id", owner: .session) }
    for table in [Table.pollOption, .pollAnswer] {
      try check(table, column: "poll_id", owner: .poll)
    }
  }

  /// Every interval belongs to a visit.
  ///
  /// Goes from one `visit_id` to the next by the index, beside the visits in the same order.
  func checkIntervals() throws {
    let mistyped = try Rows(
      database, table: Table.viewInterval.name, keyCount: 2,
      sql: "SELECT visit_id, start_s FROM view_interval WHERE typeof(visit_id) <> 'integer'")
    if try !isVisitTyped() {
      while try mistyped.next() { try audit.attempt { _ = try mistyped.integer(0) } }
    }
    let source = try IntervalRows.source(database)
    let next = try Rows(
      database, table: Table.viewInterval.name, keyCount: 2,
      sql: """
        SELECT visit_id, start_s FROM \(source) WHERE visit_id > ? ORDER BY visit_id LIMIT 1
        """)
    let first = try Rows(
      database, table: Table.viewInterval.name, keyCount: 2,
      sql: "SELECT visit_id, start_s FROM \(source) ORDER BY visit_id LIMIT 1")
    let visit = try Rows(
      database, table: Table.visit.name, sql: "SELECT visit_id FROM visit WHERE visit_id = ?")
    var rows = first
    while try rows.next() {
      try audit.attempt {
        let id = try rows.integer(0)
        visit.restart(id)
        guard try visit.next() else {
          throw Fault.missingReference(
            rows.row, column: "visit_id", value: String(id), table: "visit")
        }
      }
      let value = sqlite3_value_dup(sqlite3_column_value(rows.handle, 0))
      defer { sqlite3_value_free(value) }
      rows = next
      rows.restart(value: value)
    }
  }

  /// Only a column of integer affinity, as the schema has it, keeps out 2.0 and '2'.
  private func isVisitTyped() throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (SELECT * FROM pragma_table_xinfo('view_interval')
          WHERE lower(name) = 'visit_id' AND upper(type) LIKE '%INT%')
        """) ?? false
  }

  private func check(_ table: Table, column: String, owner: Table) throws {
    let values = try Rows(
      database, table: table.name, keyCount: 0,
      sql: "SELECT DISTINCT \(column) COLLATE BINARY FROM \(table.name)")
    let found = try Rows(
      database, table: owner.name,
      sql: """
        SELECT 1 FROM \(owner.name)
        WHERE \(owner.key[0]) = ?1 COLLATE BINARY AND typeof(\(owner.key[0])) = typeof(?1)
        """)
    let culprits = try Rows(
      database, table: table.name,
      sql: "SELECT \(table.key[0]), \(column) FROM \(table.name) WHERE \(column) IS ?")
    while try values.next() {
      let value = sqlite3_column_value(values.handle, 0)
      found.restart(value: value)
      if try found.next() { continue }
      culprits.restart(value: value)
      while try culprits.next() {
        try audit.attempt {
          if owner.name == "session" {
            _ = try culprits.text(1)
          } else {
            _ = try culprits.integer(1)
          }
          throw Fault.missingReference(
            culprits.row, column: column, value: culprits.describe(1), table: owner.name)
        }
      }
    }
  }
}
