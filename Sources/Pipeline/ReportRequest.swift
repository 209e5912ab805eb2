public import Analytics
public import Dashboard
public import DashboardLayout

/// One report that is asked for.
public struct ReportRequest: Sendable {
  public var format: ReportFormat
  public var options: ReportOptions
  public var paper: Paper
  /// Column names for people in CSV, instead of those for systems.
  public var hasDescriptiveHeaders: Bool

  public init(
    format: ReportFormat, options: ReportOptions, paper: Paper = .a4,
    hasDescriptiveHeaders: Bool = false
  ) {
    self.format = format
    self.options = options
    self.paper = paper
    self.hasDescriptiveHeaders = hasDescriptiveHeaders
  }
}
