/// A PDF that can't be read, or not as a whole.
public enum PDFReadingError: Error, Sendable, CustomStringConvertible {
  case noLibrary(String)
  case needsPassword
  /// What is wrong, in the words of the library.
  case damaged(String)

  public var description: String {
    switch self {
    case .noLibrary(let name): "the library \(name), which reads PDFs, is not installed"
    case .needsPassword: "it needs a password"
    case .damaged(let reason): "it is damaged: \(reason)"
    }
  }
}
