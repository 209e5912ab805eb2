import Foundation

/// An output that can't be written.
public struct OutputError: Error, Sendable, CustomStringConvertible {
  public let path: String
  public let reason: String
  public let hint: String

  public init(
    path: String, reason: String,
    hint: String = "check the folder, its permissions and the space left"
  ) {
    (self.path, self.reason, self.hint) = (path, reason, hint)
  }

  init(path: String, errno code: Int32) {
    self.init(path: path, reason: String(cString: strerror(code)))
  }

  public var description: String { "\(path) can't be written: \(reason)" }
}
