/// A number in a table, ready to be set.
public struct CellFigure: Sendable, Hashable {
  public let text: String
  /// A real zero, or a rate or average that does not exist: set in quiet ink.
  public let isEmpty: Bool

  init(_ text: String, isEmpty: Bool = false) {
    self.text = text
    self.isEmpty = isEmpty
  }
}
