import RecapDashboard
import RecapDrawing

/// Under a tile: the strip of its figure, and a word beside it.
struct TileComparisonDrawing {
  private let comparison: TileComparison
  private let width: Double

  private static let stripHeight = 11.0
  private static let gap = 8.0

  /// - Parameter width: Of the tile.
  init(_ comparison: TileComparison, width: Double) {
    (self.comparison, self.width) = (comparison, width)
  }

  /// Narrower in narrow tiles, which have words, too.
  private var stripWidth: Double { width >= 200 ? 62 : width >= 150 ? 44 : 36 }

  /// - Parameter point: The start of the strip, at its middle.
  func draw(at point: Point, in builder: inout SceneBuilder) {
    let strip = comparison.strip
    builder.place(
      strip.figure(size: Size(stripWidth, Self.stripHeight), isSmall: true),
      at: Point(point.x, point.y - Self.stripHeight / 2), alternative: strip.alternative)
    let words = TypicalWords(
      comparison.words, width: width - stripWidth - Self.gap, measure: builder.measure)
    words.draw(at: Point(point.x + stripWidth + Self.gap, point.y + 2.7), in: &builder)
  }
}

/// A word for where a figure is, in the widest form that has room.
struct TypicalWords {
  private let emphasized: TextLine
  private let rest: TextLine

  init(_ words: [TileComparison.Words], width: Double, measure: any TextMeasuring) {
    let forms = words.map { words in
      (
        measure.line(words.emphasized, Typography.small.weight(.semibold)),
        measure.line(words.rest, Typography.small)
      )
    }
    let fitting = forms.first { $0.0.width + $0.1.width <= width } ?? forms[forms.count - 1]
    (emphasized, rest) = fitting
  }

  /// - Parameter point: The start of its baseline.
  func draw(at point: Point, in builder: inout SceneBuilder) {
    builder.tag(.paragraph) {
      let end = $0.text(emphasized, Palette.ink1, x: point.x, baseline: point.y)
      if rest.width > 0 { $0.text(rest, Palette.ink2, x: end, baseline: point.y) }
    }
  }
}
