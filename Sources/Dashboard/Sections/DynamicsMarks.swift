import RecapCharting
public import RecapDrawing

extension SegmentTable {
  /// A group's live minutes beside those of everybody.
  public func minutes(of row: Row, size: Size, measure: any TextMeasuring) -> Scene {
    dot(row.minutesPlace, minutesOfAll, row, Palette.blue).scene(size: size, measure: measure)
  }

  /// A group's engagement beside that of everybody.
  public func engagement(of row: Row, size: Size, measure: any TextMeasuring) -> Scene {
    dot(row.engagementPlace, engagementOfAll, row, Palette.green)
      .scene(size: size, measure: measure)
  }

  private func dot(_ place: Double, _ all: Double, _ row: Row, _ color: Color) -> DotOnLine {
    DotOnLine(
      place, reference: all, isHollow: row.isSmall,
      colors: DotOnLine.Colors(
        dot: color, line: Palette.rule2, reference: Palette.ink4, paper: Palette.paper))
  }
}

extension FollowUpList.Row {
  private static let figure = TextStyle(7, .semibold, figures: .tabular)
  /// Between two parts.
  private static let gap = 0.75
  /// A part as narrow has no number.
  private static let leastOfFigure = 12.0

  /// The points on the track of all that are possible.
  /// - Parameter hasFigures: In the parts that have room for them.
  public func bar(size: Size, hasFigures: Bool = true, measure: any TextMeasuring) -> Scene {
    var builder = SceneBuilder(measure)
    builder.fill(Rect(x: 0, y: 0, width: size.width, height: size.height), Palette.track)
    var x = 0.0
    for points in points {
      let width = points.share * size.width
      // The gap is of the part's own length, so that the last ends where the sum does.
      let part = Rect(
        x: x, y: 0, width: width - min(Self.gap, width / 2), height: size.height)
      points.part.fill(part, in: &builder)
      let text = builder.measure.line(points.figure, Self.figure)
      if hasFigures, width >= max(Self.leastOfFigure, text.width + 3) {
        builder.text(
          text, points.part.textColor, x: part.midX, baseline: size.height / 2 + 2.55,
          align: .center)
      }
      x += width
    }
    return builder.scene(size: size)
  }
}

extension FollowUpList.Part {
  /// An area of the part's colour; one too pale to be seen has an outline.
  public func fill(_ area: Rect, in builder: inout SceneBuilder) {
    builder.fill(area, color)
    guard isFramed else { return }
    var frame = Path()
    frame.addRect(area.insetBy(min(0.25, area.width / 2)))
    builder.stroke(frame, Stroke(Paint(Palette.ink4), width: 0.5))
  }
}
