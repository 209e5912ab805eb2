/// A brand file, or the logo it names, that can't be used.
public struct BrandError: Error, Sendable, CustomStringConvertible {
  public enum Kind: Sendable {
    /// There is nothing to read.
    case missing
    /// What is there is not what it should be.
    case unsound
  }

  public let kind: Kind
  /// Which file it is, and what of it is wrong.
  public let message: String
  /// What to do.
  public let hint: String

  init(_ message: String, hint: String, kind: Kind = .unsound) {
    (self.kind, self.hint) = (kind, hint)
    // What is quoted from a file must not break the line.
    self.message = String(message.map { $0.isNewline ? " " : $0 })
  }

  public var description: String { message }

  /// The same, with where it is before it.
  func of(_ subject: String) -> BrandError {
    BrandError("\(subject): \(message)", hint: hint, kind: kind)
  }
}
