public import RecapDrawing

/// The text styles of a report. Nothing is set below 6.75 points.
public enum Typography {
  public static let title = display(22)
  public static let h1 = display(18)
  /// A section that starts in the middle of a page.
  public static let h1b = display(14)
  /// A part of a section that has blocks of its own.
  public static let h2d = display(12)
  public static let h2 = TextStyle(10.5, .semibold)
  public static let h3 = TextStyle(9.5, .semibold)
  public static let lead = TextStyle(10.5)
  public static let sub = TextStyle(9)
  public static let meta = TextStyle(9)
  public static let label = TextStyle(8.5, .semibold)
  public static let cell = TextStyle(8.5)
  public static let head = TextStyle(7.5, .medium)
  public static let note = TextStyle(8)
  public static let small = TextStyle(7.5)
  public static let micro = TextStyle(6.75)

  /// The sizes of key figures from the primary ones down.
  public static let figureSizes: [Double] = [34, 28, 24, 22, 20]

  public static func display(_ size: Double) -> TextStyle {
    TextStyle(size, .semibold, face: .display, tracking: -0.012)
  }

  /// How far left a large figure starts, so that its stem aligns with the text below.
  public static func opticalShift(_ size: Double) -> Double {
    size >= 28 ? -1 : size >= 20 ? -0.5 : 0
  }
}
