/// A column of a table: its two names, and the cell it has in a row.
struct CSVColumn<Row>: Sendable {
  /// For programs.
  let name: String
  /// For people.
  let title: String
  let write: @Sendable (Row, inout CSVWriter) -> Void

  init(
    _ name: String, _ title: String,
    _ write: @escaping @Sendable (Row, inout CSVWriter) -> Void
  ) {
    (self.name, self.title, self.write) = (name, title, write)
  }
}
