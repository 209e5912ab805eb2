public import RecapDashboardLayout

/// A sheet by the name people call it.
public enum PaperName: String, Sendable, Codable, CaseIterable {
  case a4, letter

  public var paper: Paper {
    switch self {
    case .a4: .a4
    case .letter: .letter
    }
  }
}
