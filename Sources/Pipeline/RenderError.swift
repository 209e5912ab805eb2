public import RecapAnalytics

/// A report that was asked for in a way that can't be met.
public enum RenderError: Error, Sendable, CustomStringConvertible {
  case needsFonts(ReportFormat)
  /// Data formats hold a session's data, whatever the report.
  case isDocument(ReportKind, ReportFormat)
  /// A report in words and figures would show 0 for what nobody measured.
  case unmeasured([Signal], ReportFormat)
  /// There are its figures alone.
  case hasNoPages(ReportKind, ReportFormat)
  /// It is of an event, and a session was given.
  case isOfAnEvent

  public var description: String {
    switch self {
    case .needsFonts(let format): "a \(format.rawValue) report needs fonts, and none were given"
    case .isDocument(let kind, let format):
      "the report of the \(kind.rawValue) is a document of pages, which \(format.rawValue) is not"
    case .unmeasured(let signals, let format):
      "the session was imported from a source that does not tell "
        + signals.map { $0.rawValue.replacing("_", with: " ") }.joined(separator: ", ")
        + ", and a \(format.rawValue) report can't leave that out yet"
    case .hasNoPages(let kind, let format):
      "there is no \(format.rawValue) of the \(kind.rawValue) report, which is written as json and csv"
    case .isOfAnEvent: "the event report is of all sessions, not of one"
    }
  }

  /// The data is the reason, and not what was asked for.
  var isAboutData: Bool { if case .unmeasured = self { true } else { false } }
}

extension RenderError {
  /// Why a report is not written as a format, and what to do; nil where it is.
  public static func refusal(
    _ kind: ReportKind, as format: ReportFormat
  ) -> (error: RenderError, hint: String)? {
    if kind.isWritten(as: format) { return nil }
    return kind == .event
      ? (hasNoPages(kind, format), "name the file .json or .csv")
      : (isDocument(kind, format), "leave --report out, or name the file .pdf")
  }
}
