public import RecapDashboard

/// Which report of a session, or of a whole event.
public enum ReportKind: String, Sendable, Codable, CaseIterable {
  /// The whole of it.
  case dashboard
  /// All poll questions alone.
  case polls
  /// All sessions of an event in one.
  case event

  /// Those of one session.
  public static let ofSessions: [ReportKind] = [.dashboard, .polls]

  /// The edition of a session's report; nil for the report of an event.
  public var edition: Edition? {
    switch self {
    case .dashboard: .full
    case .polls: .polls
    case .event: nil
    }
  }

  /// What the download service calls it, below its session or its event: "report.pdf", "polls.pdf".
  public func fileName(as format: ReportFormat) -> String {
    (self == .polls ? rawValue : "report") + "." + format.rawValue
  }

  /// What it is written as.
  public var formats: [ReportFormat] { ReportFormat.allCases.filter(isWritten) }

  /// Data formats hold the whole session.
  public func isWritten(as format: ReportFormat) -> Bool {
    switch self {
    case .dashboard, .event: true
    case .polls: format == .pdf
    }
  }
}
