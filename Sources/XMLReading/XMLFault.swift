/// What keeps a document from being read.
public enum XMLFault: Error, Equatable {
  case notWellFormed(line: Int)
  /// The document defines an entity, which could grow without bound or lead elsewhere.
  case entity(line: Int)
  /// The document has more bytes than Expat counts.
  case tooLong
}
