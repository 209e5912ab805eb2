import RecapAnalytics

/// A report that was asked for in a way that can't be met.
public enum RenderError: Error, Sendable, CustomStringConvertible {
  case needsFonts(ReportFormat)
  case figuresNeedFonts
  /// Data formats hold a session's data, whatever the report.
  case isDocument(ReportKind, ReportFormat)
  /// The document would be of what nobody measured.
  case unmeasuredPolls
  /// It is of an event, and a session was given.
  case isOfAnEvent

  public var description: String {
    switch self {
    case .needsFonts(let format): "a \(format.rawValue) report needs fonts, and none were given"
    case .figuresNeedFonts: "figures need fonts, and none were given"
    case .isDocument(let kind, let format):
      switch kind {
      case .polls: "the report of the polls is a document of pages, which \(format.rawValue) is not"
      case .slides, .eventSlides: "slides are a document of pages, which \(format.rawValue) is not"
      default: "the \(kind.rawValue) is a document, which \(format.rawValue) is not"
      }
    case .unmeasuredPolls: "the source of the session does not tell polls"
    case .isOfAnEvent: "the event report is of all sessions, not of one"
    }
  }

  /// What to do where the data is the reason, and not what was asked for; else nil.
  var dataHint: String? {
    guard case .unmeasuredPolls = self else { return nil }
    return "leave the report of the polls out, or import a poll report of the session, too"
  }

  /// Refuses the report of the polls of a session whose source does not tell them.
  static func check(_ provenance: Provenance, for kind: ReportKind) throws {
    if kind == .polls, !provenance.measures(.polls) { throw unmeasuredPolls }
  }
}

extension RenderError {
  /// Why a report is not written as a format, and what to do; nil where it is.
  public static func refusal(
    _ kind: ReportKind, as format: ReportFormat
  ) -> (error: RenderError, hint: String)? {
    if kind.isWritten(as: format) { return nil }
    let option = kind.option.prefix { $0 != " " }
    return (isDocument(kind, format), "leave --\(option) out, or name the file .pdf")
  }
}
