import RecapDashboard
import RecapDrawing

/// The measures that all slides share, in points.
enum SlideGrid {
  static let size = Size(960, 540)
  static let margin = 48.0
  static let width = 864.0
  static let (columnWidth, gap) = (420.0, 24.0)
  static let secondColumn = 444.0
  static let footBaseline = 512.0
  /// The least size of text, read from the last row of a room.
  static let small = TextStyle(12)
  static let ruleWidth = 1.5
  private static let headlineBaseline = 72.0
  private static let headlineSizes: [Double] = [30, 26, 22, 18]

  /// The first headline that fits its line; where none does, the last in a smaller size.
  static func draw(headlines: [String], in builder: inout SceneBuilder) {
    let measure = builder.measure
    let largest = Typography.display(headlineSizes[0])
    let fitting = headlines.first { measure.width(of: $0, largest) <= width }
    let line =
      fitting.map { measure.line($0, largest) }
      ?? headlineSizes.lazy.map {
        measure.line(headlines[headlines.count - 1], Typography.display($0))
      }
      .first { $0.width <= width }
      ?? measure.line(
        headlines[headlines.count - 1], Typography.display(headlineSizes[3]), fitting: width)
    builder.tag(.heading(2)) {
      $0.text(
        line, Palette.ink1, x: Typography.opticalShift(line.style.size),
        baseline: headlineBaseline)
    }
  }
}

extension SceneBuilder {
  /// The rule above a part of a slide.
  mutating func slideRule(from x: Double, width: Double, y: Double, thickness: Double) {
    rule(from: x, to: x + width, y: y, Palette.ink1, width: thickness)
  }
}
