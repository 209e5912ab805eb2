/// A document that can't be made; a defect, never bad input.
public enum AssemblyError: Error, Sendable, CustomStringConvertible {
  /// A font, by its name, that can't be put into a file.
  case font(String)
  /// The structure asks for what it cannot have.
  case structure(String)
  /// A picture that is not what it was when it was read.
  case picture(String)

  public var description: String {
    switch self {
    case .font(let name): "the font \(name) can't be embedded"
    case .structure(let what): "the document's structure is unsound: \(what)"
    case .picture(let what): "a picture can't be embedded: \(what)"
    }
  }
}
