/// A report that was asked for in a way that can't be met.
public enum RenderError: Error, Sendable, CustomStringConvertible {
  case needsFonts(ReportFormat)
  /// Data formats hold a session's data, whatever the report.
  case isDocument(ReportKind, ReportFormat)

  public var description: String {
    switch self {
    case .needsFonts(let format): "a \(format.rawValue) report needs fonts, and none were given"
    case .isDocument(let kind, let format):
      "the report of the \(kind.rawValue) is a document of pages, which \(format.rawValue) is not"
    }
  }
}
