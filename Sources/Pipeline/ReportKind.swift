/// Which report of a session.
public enum ReportKind: String, Sendable, Codable, CaseIterable {
  /// The whole of it.
  case dashboard
  /// All poll questions alone.
  case polls

  /// What the download service calls it: "report.pdf", "polls.pdf".
  public func fileName(as format: ReportFormat) -> String {
    (self == .dashboard ? "report" : rawValue) + "." + format.rawValue
  }

  /// Data formats hold the whole session.
  public func isWritten(as format: ReportFormat) -> Bool {
    switch self {
    case .dashboard: true
    case .polls: format == .pdf
    }
  }
}
