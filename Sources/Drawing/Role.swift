/// What a group of nodes is in the document: what a reader is told who hears it instead of seeing
/// it.
///
/// Nodes in no role are decoration, which such a reader is spared.
public enum Role: Sendable, Hashable {
  /// Repeated on each page, as the heads of a table that goes on; no part of the content, whatever
  /// the roles inside.
  case runningHead, runningFoot

  case section
  /// From 1, the document's title.
  case heading(Int)
  case paragraph
  /// A part of a paragraph beside links.
  case span
  case list, listItem
  /// A picture told in words, with its numbers; its frame in the group's own coordinates, where it
  /// stands by itself.
  case figure(String, frame: Rect?)
  /// Leads elsewhere; the words say where.
  case link(to: LinkTarget, String)

  case table, row
  /// Heads what stands below it, or beside it.
  case columnHead, rowHead
  case cell

  /// Of the first cell of each row: a head, where there are enough rows to be told apart by it.
  public static func firstCell(ofRows count: Int) -> Role { count < 3 ? .cell : .rowHead }
}
