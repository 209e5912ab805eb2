import Foundation

/// An output that can't be written.
public struct OutputError: Error, Sendable, CustomStringConvertible {
  public let path: String
  public let reason: String
  public let hint: String
  /// The output is a pipe, and what read it, such as `head`, has ended.
  public let isReaderGone: Bool

  public init(
    path: String, reason: String,
    hint: String = "check the folder, its permissions and the space left",
    isReaderGone: Bool = false
  ) {
    (self.path, self.reason, self.hint) = (path, reason, hint)
    self.isReaderGone = isReaderGone
  }

  init(path: String, errno code: Int32) {
    if code == EPIPE {
      self.init(
        path: path, reason: "its reader has ended", hint: "read all of it, or write to a file",
        isReaderGone: true)
    } else {
      self.init(path: path, reason: String(cString: strerror(code)))
    }
  }

  public var description: String { "\(path) can't be written: \(reason)" }
}
