/// A font of which no web font can be made.
public enum WebFontError: Error, Sendable, Equatable, CustomStringConvertible {
  case unreadable(String)
  case unfit(String)

  public var description: String {
    switch self {
    case .unreadable(let path): "the font \(path) cannot be read"
    case .unfit(let path): "the font \(path) cannot be cut down to a web font"
    }
  }
}
