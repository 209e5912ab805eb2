/// Templates that can't be used.
public struct TemplateError: Error, Sendable, CustomStringConvertible {
  public let file: String
  public let reason: String

  public var description: String { "the template \(file) can't be used: \(reason)" }
  public var hint: String { "start from a copy of Templates, and keep its file names" }
}
