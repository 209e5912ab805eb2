public import RecapAnalytics

/// A report that was asked for in a way that can't be met.
public enum RenderError: Error, Sendable, CustomStringConvertible {
  case needsFonts(ReportFormat)
  /// Data formats hold a session's data, whatever the report.
  case isDocument(ReportKind, ReportFormat)
  /// A report in words and figures would show 0 for what nobody measured.
  case unmeasured([Signal], ReportFormat)

  public var description: String {
    switch self {
    case .needsFonts(let format): "a \(format.rawValue) report needs fonts, and none were given"
    case .isDocument(let kind, let format):
      "the report of the \(kind.rawValue) is a document of pages, which \(format.rawValue) is not"
    case .unmeasured(let signals, let format):
      "the session was imported from a source that does not tell "
        + signals.map { $0.rawValue.replacing("_", with: " ") }.joined(separator: ", ")
        + ", and a \(format.rawValue) report can't leave that out yet"
    }
  }

  /// The data is the reason, and not what was asked for.
  var isAboutData: Bool { if case .unmeasured = self { true } else { false } }
}
