public import RecapDrawing

/// A sheet and where its content stands, in points.
public struct Paper: Sendable, Hashable {
  public let size: Size
  public let contentX: Double
  public let contentTop: Double
  public let contentBottom: Double
  public let footerBaseline: Double

  /// The same on every sheet, so that nothing breaks differently across.
  public static let contentWidth = 516.0
  public static let runningHeadBaseline = 34.0

  public static let a4 = Paper(
    size: Size(595.28, 841.89), contentX: 40, contentTop: 56, contentBottom: 792,
    footerBaseline: 814)
  public static let letter = Paper(
    size: Size(612, 792), contentX: 48, contentTop: 56, contentBottom: 742, footerBaseline: 764)

  var contentHeight: Double { contentBottom - contentTop }
}
