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

  /// For people, the name's words: "at_risk" is "At risk".
  init(_ name: String, _ write: @escaping @Sendable (Row, inout CSVWriter) -> Void) {
    self.init(name, Self.title(of: name), write)
  }

  private static func title(of name: String) -> String {
    name.prefix(1).uppercased() + name.dropFirst().map { $0 == "_" ? " " : $0 }
  }
}
