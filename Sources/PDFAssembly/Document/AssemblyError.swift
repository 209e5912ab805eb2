/// A file by Cairo that is not as Cairo writes files, with what was met; a defect, never bad input.
public enum AssemblyError: Error, Sendable, CustomStringConvertible {
  case unreadable(String)
  /// The page's content has other texts or figures than were drawn.
  case contentDiffers(page: Int, String)
  /// The structure asks for what it cannot have.
  case structure(String)

  public var description: String {
    switch self {
    case .unreadable(let what): "cairo's output could not be read: \(what)"
    case .contentDiffers(let page, let what):
      "the content of page \(page) is not what was drawn: \(what)"
    case .structure(let what): "the document's structure is unsound: \(what)"
    }
  }
}
