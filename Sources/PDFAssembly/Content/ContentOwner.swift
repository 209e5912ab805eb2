/// Whose a part of a page's content is.
public enum ContentOwner: Sendable, Hashable {
  /// Nobody's: rules, bars, grounds.
  case decoration
  /// Repeated on each page.
  case runningHead, runningFoot
  /// An element of the structure, by its place in the tree's list of this page.
  case element(Int)
}
