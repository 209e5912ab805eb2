public import RecapDashboard
public import RecapDashboardLayout
public import RecapExportFigures

/// What a figure is written as that stands alone, and how it looks there.
public struct FigureLook: Codable, Sendable, Hashable {
  public var format: FigureFormat
  public var size: FigureSize
  public var theme: Theme
  /// Whatever it is pasted on is its ground.
  public var isTransparent: Bool
  /// Of PNG: pixels a point.
  public var scale: Int
  /// In SVG text is text, in fonts that come with it; else it is the outlines of its letters.
  public var hasText: Bool

  public init(
    _ format: FigureFormat, size: FigureSize = .column, theme: Theme = .light,
    isTransparent: Bool = false, scale: Int = FigureExporter.usualScale, hasText: Bool = false
  ) {
    (self.format, self.size, self.theme) = (format, size, theme)
    (self.isTransparent, self.scale, self.hasText) = (isTransparent, scale, hasText)
  }
}
