import GRDB

/// The checks of a database as a whole, before any of its rows is believed.
struct Structure {
  let database: Database
  let audit: Audit

  /// The tables and columns of the schema are there; without them nothing else can be checked.
  func checkSchema() throws {
    let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    guard application == Schema.applicationID else { throw Fault.foreignApplication(application) }
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard Schema.versions.contains(version) else { throw Fault.foreignVersion(version) }

    let kinds = try kinds()
    for table in try Table.all(of: database) {
      guard let kind = kinds[table.name] else { throw Fault.missingTable(table.name) }
      guard kind == "table" else { throw Fault.notATable(table.name, type: kind) }
      let columns = try Rows(
        database, table: table.name,
        sql: "SELECT lower(name), hidden IN (2, 3) FROM pragma_table_xinfo('\(table.name)')")
      var isGenerated: [String: Bool] = [:]
      while try columns.next() { isGenerated[try columns.text(0)] = try columns.flag(1) }
      for column in table.columns {
        switch isGenerated[column] {
        case nil: throw Fault.missingColumn(table: table.name, column: column)
        case true?: throw Fault.generatedColumn(table: table.name, column: column)
        case false?: break
        }
      }
    }
  }

  /// What has a name: "table", "virtual table" or "view".
  ///
  /// As it is written down; `pragma_table_list` computes the columns of every view of the file.
  private func kinds() throws -> [String: String] {
    let rows = try Rows(
      database, table: "sqlite_schema",
      sql: """
        SELECT CAST(lower(name) AS TEXT), CAST(lower(tbl_name) AS TEXT),
          CASE WHEN type = 'table' AND rootpage = 0 THEN 'virtual table' ELSE type END
        FROM sqlite_schema WHERE type IN ('table', 'view', 'trigger')
        """)
    var kinds: [String: String] = [:]
    while try rows.next() {
      guard let name = try rows.optionalText(0), let table = try rows.optionalText(1) else {
        continue
      }
      let kind = try rows.text(2)
      if kind != "trigger" {
        kinds[name] = kind
      } else if Table.all.contains(where: { $0.name == table }) {
        throw Fault.trigger(name, table: table)
      }
    }
    return kinds
  }

  /// Pages, records and indexes are whole, so that a query finds every row.
  ///
  /// Not those of `view_interval`, unless `isFull`: its rows are all read and counted anyway.
  func checkIntegrity(isFull: Bool) throws {
    let queries =
      isFull
      ? ["PRAGMA integrity_check(1000)"]
      : try Table.all(of: database).filter { $0.name != Table.viewInterval.name }
        .map { "PRAGMA integrity_check(\($0.name))" }
    for query in queries {
      for line in try String.fetchAll(database, sql: query) where line != "ok" {
        if !Self.isAboutValues(line) { try audit.note(.damaged(line)) }
      }
    }
  }

  /// Values that break a constraint are found row by row, and better told.
  private static func isAboutValues(_ line: String) -> Bool {
    let starts = [
      "NULL value in ", "CHECK constraint failed in ", "non-unique entry in index ",
      "TEXT value in ", "NUMERIC value in ", "non-INTEGER value in ", "non-TEXT value in ",
    ]
    return starts.contains { line.utf8.starts(with: $0.utf8) }
  }

  /// No two rows have the same key, even in tables that were made without one.
  func checkKeys() throws {
    for table in Table.all where table.name != Table.viewInterval.name {
      for column in table.key + table.unique where try !isRowID(column, of: table) {
        let rows = try Rows(
          database, table: table.name,
          sql: """
            SELECT \(column) FROM \(table.name) NOT INDEXED WHERE \(column) IS NOT NULL
            GROUP BY \(column) COLLATE BINARY HAVING count(*) > 1
            """)
        while try rows.next() { try audit.note(.duplicate(rows.row, column: column)) }
      }
    }
  }

  /// The column is SQLite's own row number, which can't occur twice in an undamaged table.
  private func isRowID(_ column: String, of table: Table) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: """
        SELECT (SELECT count(*) FROM pragma_table_xinfo(?1) WHERE pk > 0) = 1
          AND EXISTS (SELECT * FROM pragma_table_xinfo(?1)
            WHERE lower(name) = ?2 AND pk = 1 AND upper(type) = 'INTEGER')
          AND NOT EXISTS (SELECT * FROM pragma_index_list(?1) WHERE origin = 'pk')
        """, arguments: [table.name, column]) ?? false
  }
}
