/// Which report of a session.
public enum ReportKind: String, Sendable, Codable, CaseIterable {
  /// The whole of it.
  case dashboard
  /// All poll questions alone.
  case polls

  /// Data formats hold the whole session.
  public func isWritten(as format: ReportFormat) -> Bool {
    switch self {
    case .dashboard: true
    case .polls: format == .pdf
    }
  }
}
