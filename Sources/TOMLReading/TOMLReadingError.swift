/// A text that is no TOML.
public struct TOMLReadingError: Error, Sendable {
  /// From 1; nil where it is not known.
  public let line: Int?
  public let column: Int?
  public let reason: String
}
