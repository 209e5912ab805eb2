/// A PDF that can't be read, or not as a whole.
public enum PDFReadingError: Error, Sendable, CustomStringConvertible {
  case noLibrary(String)
  case needsPassword
  /// Objects of earlier versions are in it, which nothing leads to.
  case hasHistory
  /// What is wrong, in the words of the library.
  case damaged(String)

  public var description: String {
    switch self {
    case .noLibrary(let name): "the library \(name), which reads PDFs, is not installed"
    case .needsPassword: "it needs a password"
    case .hasHistory: "it holds earlier versions of itself, which can't be looked into"
    case .damaged(let reason): "it is damaged: \(reason)"
    }
  }
}
