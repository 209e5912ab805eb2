/// A column of a table: its two names, and the cell it has in a row.
struct TableColumn<Row>: Sendable {
  /// For programs.
  let name: String
  /// For people.
  let title: String
  /// False where nobody measured what it holds: its cells are empty.
  let isTold: Bool
  /// Its cells are times, whose zone a workbook names.
  let isClock: Bool
  let cell: @Sendable (Row) -> Cell

  /// - Parameter title: Nil for the name's words: "at_risk" is "At risk".
  init(
    _ name: String, _ title: String? = nil, if isTold: Bool = true, isClock: Bool = false,
    _ cell: @escaping @Sendable (Row) -> Cell
  ) {
    (self.name, self.title) = (name, title ?? Self.title(of: name))
    (self.isTold, self.isClock) = (isTold, isClock)
    if isTold { self.cell = cell } else { self.cell = { (_: Row) -> Cell in .word(nil) } }
  }

  /// Without the zone that a title for people may have.
  var plainTitle: String { Self.title(of: name) }

  private static func title(of name: String) -> String {
    name.prefix(1).uppercased() + name.dropFirst().map { $0 == "_" ? " " : $0 }
  }
}
