/// Where a link leads.
public enum LinkTarget: Sendable, Hashable {
  /// A destination of the document, by its name.
  case destination(String)
  /// A file, by its address relative to the document: ASCII, percent-encoded.
  case file(String)
}
