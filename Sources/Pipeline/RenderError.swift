public import RecapAnalytics

/// A report that was asked for in a way that can't be met.
public enum RenderError: Error, Sendable, CustomStringConvertible {
  case needsFonts(ReportFormat)
  /// Data formats hold a session's data, whatever the report.
  case isDocument(ReportKind, ReportFormat)
  /// The document would show 0 for what nobody measured.
  case unmeasured([Signal], ReportFormat)
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
    case .isOfAnEvent: "the event report is of all sessions, not of one"
    }
  }

  /// What to do where the data is the reason, and not what was asked for; else nil.
  var dataHint: String? {
    guard case .unmeasured = self else { return nil }
    return "write it as json or csv, where it is null or empty"
  }

  /// Refuses a document of a session of which something is not measured that the document can't
  /// leave out: it can tell who came and when, and what people did as far as that is known.
  static func check(
    _ provenance: Provenance, _ presence: Presence?, for kind: ReportKind, as format: ReportFormat
  ) throws {
    let missing = provenance.unmeasured
    if missing.isEmpty { return }
    // Without these there is nothing to begin with.
    let needed: Set<Signal> =
      kind == .polls ? [.polls, .attendance, .timing] : [.attendance, .timing]
    let leftOut: Set<Signal> = [.engagement, .recording, .visitCountry, .device]
    let lacking = missing.intersection(needed)
    if lacking.isEmpty, kind == .polls || presence != nil && missing.isSuperset(of: leftOut) {
      return
    }
    let signals = lacking.isEmpty ? missing : lacking
    throw unmeasured(signals.sorted { $0.rawValue < $1.rawValue }, format)
  }
}

extension RenderError {
  /// Why a report is not written as a format, and what to do; nil where it is.
  public static func refusal(
    _ kind: ReportKind, as format: ReportFormat
  ) -> (error: RenderError, hint: String)? {
    if kind.isWritten(as: format) { return nil }
    return (isDocument(kind, format), "leave --report out, or name the file .pdf")
  }
}
