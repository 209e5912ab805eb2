import RecapDashboard
import RecapDrawing

/// Under a tile: the strip of its figure, and a word beside it.
struct TileComparisonPart {
  let stripMarkup: String
  let emphasized: String
  let rest: String

  private static let strip = Size(160, 15)

  /// - Parameter number: Of the tile.
  init?(_ comparison: TileComparison?, title: String, number: Int) {
    guard let comparison, let words = comparison.words.first else { return nil }
    stripMarkup = SVGWriter.figure(
      comparison.strip.figure(size: Self.strip), name: "tile-strip-\(number)", title: title,
      alternative: comparison.strip.alternative, classes: "strip")
    (emphasized, rest) = (words.emphasized, words.rest)
  }
}

/// What is typical of the engagement rate and of what people did.
struct EngagementComparisonPart {
  let legend: String
  let legendMarkup: String
  let hasWords: Bool
  let emphasized: String
  let rest: String

  init(_ comparison: LiveEngagement.Comparison) {
    legend = comparison.legend
    legendMarkup = Markup.typical(
      TypicalShare(middle: 0...1, median: 0.5), classes: "typical legend")
    hasWords = !comparison.words.isEmpty
    emphasized = comparison.words.first?.emphasized ?? ""
    rest = comparison.words.first?.rest ?? ""
  }
}

extension Markup {
  /// What is typical of a share, on the scale of the bar above it.
  static func typical(_ typical: TypicalShare?, classes: String = "typical") -> String {
    guard let typical else { return "" }
    // As wide as a middle half of no width is drawn.
    let least = max(0.008, typical.middle.upperBound - typical.middle.lowerBound)
    let center = (typical.middle.lowerBound + typical.middle.upperBound) / 2
    let (start, end) = (percent(center - least / 2), percent(center + least / 2))
    let median = percent(typical.median)
    return "<svg class=\"\(classes)\" aria-hidden=\"true\">"
      + "<line class=\"s-ink4\" x1=\"\(start)\" y1=\"3\" x2=\"\(end)\" y2=\"3\"/>"
      + "<line class=\"s-ink1\" x1=\"\(median)\" y1=\"0\" x2=\"\(median)\" y2=\"6\"/></svg>"
  }
}
