/// Templates that can't be used.
public struct TemplateError: Error, Sendable, CustomStringConvertible {
  public let file: String
  /// Nil where it is the file that is wrong.
  public let line: Int?
  public let reason: String
  public let hint: String

  init(file: String, reason: String) {
    (self.file, line, self.reason) = (file, nil, reason)
    hint = "start from a copy of Templates, and keep its file names"
  }

  init(file: String, _ fault: TagFault) {
    (self.file, line, reason, hint) = (file, fault.line, fault.reason, fault.hint)
  }

  public var description: String {
    line.map { "\(file), line \($0): \(reason)" }
      ?? "the template \(file) can't be used: \(reason)"
  }
}
