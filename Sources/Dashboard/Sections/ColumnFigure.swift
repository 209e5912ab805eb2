/// A number in a column.
public struct ColumnFigure: Sendable, Hashable {
  public let text: String
  /// A zero, or nothing where a value does not exist: set without stress.
  public let isQuiet: Bool

  init(_ text: String, isQuiet: Bool = false) {
    self.text = text
    self.isQuiet = isQuiet
  }
}
