/// A piece of an XML document, in the order of the document.
public enum XMLEvent {
  /// The start of an element: its name without a prefix, its namespace, and its attributes by their
  /// names as they are written.
  case start(name: String, namespace: String?, attributes: [String: String])
  /// Characters between tags; one text may come in several pieces.
  case text(String)
  case end
  /// A processing instruction.
  case instruction(target: String)
}
