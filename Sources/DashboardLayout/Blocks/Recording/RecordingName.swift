import RecapDashboard
import RecapDrawing

/// The name of a recording viewer in its column, on as many lines as it needs.
struct RecordingName {
  let lines: [TextLine]

  static let style = Typography.cell.weight(.medium)
  static let linePitch = 10.0
  /// A name is never cut before this; it would fill most of a page.
  private static let mostLines = 40

  init(_ name: String, width: Double, measure: any TextMeasuring) {
    lines =
      measure.width(of: name, Self.style) <= width
      ? [measure.line(name, Self.style)]
      : measure.lines(name, Self.style, width: width, limit: Self.mostLines)
  }

  /// Points beyond a row of one line.
  var extraHeight: Double { Double(lines.count - 1) * Self.linePitch }

  /// - Parameter isFollowed: More text of the same cell follows.
  func draw(
    isAnonymous: Bool, x: Double, baseline: Double, isFollowed: Bool = false,
    in builder: inout SceneBuilder
  ) {
    for (index, line) in lines.enumerated() {
      let isFollowed = isFollowed && index + 1 == lines.count
      builder.text(
        isFollowed ? line.followed : line, isAnonymous ? Palette.ink3 : Palette.ink1, x: x,
        baseline: baseline + Double(index) * Self.linePitch)
    }
  }
}
