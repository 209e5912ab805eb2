public import RecapDashboard
public import RecapDashboardLayout
public import RecapExportFigures

/// How figures of a session's report are asked for alone.
public struct FigureRequest: Sendable {
  /// The report they are of, whatever that would be written as.
  public var report: ReportRequest
  public var format: FigureFormat
  public var size: FigureSize
  public var theme: Theme
  /// Whatever they are pasted on is their ground.
  public var isTransparent: Bool
  /// Of PNG: pixels a point.
  public var scale: Int
  /// In SVG text is text, in fonts that come with it; else it is the outlines of its letters.
  public var hasText: Bool

  public init(
    of report: ReportRequest, as format: FigureFormat, size: FigureSize = .column,
    theme: Theme = .light, isTransparent: Bool = false, scale: Int = FigureExporter.usualScale,
    hasText: Bool = false
  ) {
    (self.report, self.format, self.size, self.theme) = (report, format, size, theme)
    (self.isTransparent, self.scale, self.hasText) = (isTransparent, scale, hasText)
  }
}
