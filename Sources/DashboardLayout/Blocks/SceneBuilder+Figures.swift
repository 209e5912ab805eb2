import RecapDashboard
import RecapDrawing

extension SceneBuilder {
  /// A number at the end of its column; a quiet one is set without its weight.
  mutating func figure(
    _ figure: ColumnFigure, _ weight: TextStyle.Weight, end: Double, baseline: Double,
    isFollowed: Bool = false
  ) {
    text(
      figure.text, Typography.cell.weight(figure.isQuiet ? .regular : weight).tabular,
      figure.isQuiet ? Palette.ink3 : Palette.ink1, x: end, baseline: baseline, align: .end,
      isFollowed: isFollowed)
  }
}

extension TextMeasuring {
  /// The widest of some figures at the heaviest weight of a column.
  func widest(_ figures: some Sequence<ColumnFigure>) -> Double {
    figures.map { width(of: $0.text, Typography.cell.weight(.semibold).tabular) }.max() ?? 0
  }
}
