public import Analytics
public import Dashboard
public import DashboardLayout

/// One report that is asked for.
public struct ReportRequest: Sendable {
  public var kind: ReportKind
  public var format: ReportFormat
  public var options: ReportOptions
  public var paper: Paper
  /// Column names for people in CSV, instead of those for systems.
  public var hasDescriptiveHeaders: Bool

  public init(
    _ kind: ReportKind = .dashboard, format: ReportFormat, options: ReportOptions,
    paper: Paper = .a4, hasDescriptiveHeaders: Bool = false
  ) {
    self.kind = kind
    self.format = format
    self.options = options
    self.paper = paper
    self.hasDescriptiveHeaders = hasDescriptiveHeaders
  }
}
