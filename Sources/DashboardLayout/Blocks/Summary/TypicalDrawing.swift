import RecapDashboard
import RecapDrawing

/// What is typical of other sessions, under the bar of a share and on its scale.
enum TypicalDrawing {
  private static let height = 2.25
  private static let least = 1.5

  static func draw(_ typical: TypicalShare?, under bar: Rect, in builder: inout SceneBuilder) {
    guard let typical else { return }
    let (start, end) = (
      bar.x + bar.width * typical.middle.lowerBound, bar.x + bar.width * typical.middle.upperBound
    )
    let width = max(least, end - start)
    mark(
      Rect(x: (start + end - width) / 2, y: bar.maxY + 1, width: width, height: height),
      median: bar.x + bar.width * typical.median, in: &builder)
  }

  /// The mark with what it means.
  static func drawLegend(_ legend: String, at x: Double, in builder: inout SceneBuilder) {
    mark(Rect(x: x, y: 11.4, width: 12, height: height), median: x + 6, in: &builder)
    builder.tag(.paragraph) {
      $0.text(legend, TextStyle(7), Palette.ink3, x: x + 17, baseline: 15)
    }
  }

  private static func mark(_ rect: Rect, median: Double, in builder: inout SceneBuilder) {
    builder.fill(rect, Palette.ink4)
    builder.line(
      from: Point(median, rect.y - 1.25), to: Point(median, rect.y + 3.25),
      Stroke(Paint(Palette.ink1), width: 1.25))
  }
}
