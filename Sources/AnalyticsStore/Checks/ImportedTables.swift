import GRDB

/// The checks of the tables of version 2 that hold whatever keys a file was made with.
struct ImportedTables {
  let database: Database
  let audit: Audit

  func check() throws {
    for table in Table.imports {
      let key = table.key.map { "\($0) COLLATE BINARY" }.joined(separator: ", ")
      let rows = try Rows(
        database, table: table.name, keyCount: Int32(table.key.count),
        sql: """
          SELECT \(table.key.joined(separator: ", ")) FROM \(table.name) NOT INDEXED
          GROUP BY \(key) HAVING count(*) > 1
          """)
      while try rows.next() {
        try audit.note(.duplicate(rows.row, column: table.key.joined(separator: " with ")))
      }
    }
  }
}
