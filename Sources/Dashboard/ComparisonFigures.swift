import RecapAnalytics

/// A figure of a comparison as it is written: its value and the quartiles of the others, with one more
/// decimal where they would look alike though the word tells them apart.
struct ComparisonFigures {
  let row: Comparison.Row
  private let words: English
  private let isFiner: Bool

  init(_ row: Comparison.Row, words: English) {
    (self.row, self.words) = (row, words)
    guard let value = row.value, let quartiles = row.quartiles, row.word != .usual else {
      isFiner = false
      return
    }
    let places = Self.places(of: row.figure)
    isFiner = [quartiles.lower, quartiles.upper].contains {
      Self.text($0, of: row.figure, places: places, words)
        == Self.text(value, of: row.figure, places: places, words)
    }
  }

  /// Nil where the session has none.
  var value: String? { row.value.map { text($0) } }

  /// "264–308", "65.3–69.5%"; nil of too few sessions.
  var range: String? {
    row.quartiles.map { "\(number($0.lower))–\(number($0.upper))\(sign)" }
  }

  /// "264 to 308", "65.3 to 69.5%"; nil of too few sessions.
  var rangeInWords: String? {
    row.quartiles.map { "\(number($0.lower)) to \(number($0.upper))\(sign)" }
  }

  func text(_ value: Fraction) -> String { number(value) + sign }

  private func number(_ value: Fraction) -> String {
    // A count is whole, however finely its quartiles are written.
    let isWhole = row.figure.isCount && value.whole != nil && value == row.value
    let places = Self.places(of: row.figure) + (isFiner && !isWhole ? 1 : 0)
    return Self.text(value, of: row.figure, places: places, words)
  }

  private var sign: String { row.figure.isRate ? "%" : "" }

  private static func places(of figure: Comparison.Figure) -> Int { figure.isCount ? 0 : 1 }

  private static func text(
    _ value: Fraction, of figure: Comparison.Figure, places: Int, _ words: English
  ) -> String {
    figure.isRate
      ? words.numbers.hundredths(value, places: places)
      : words.numbers.decimal(value, places: places)
  }
}

extension Comparison.Figure {
  /// Whether it is a part of a whole.
  var isRate: Bool { !isCount && self != .averageLiveMinutesViewed }
}
