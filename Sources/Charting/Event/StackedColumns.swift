public import RecapDrawing

/// Wholes of two parts as columns, one after the other: the second part stands on the first, with
/// its number above.
public struct StackedColumns: Sendable {
  public struct Column: Sendable {
    public let label: String
    public let lower: Int
    public let upper: Int
    /// On the column.
    public let figure: String

    public init(label: String, lower: Int, upper: Int, figure: String) {
      (self.label, self.lower, self.upper, self.figure) = (label, lower, upper, figure)
    }
  }

  private static let mostZeros = 24

  public let columns: [Column]
  /// Of the lower parts.
  public let lowerColor: Color
  public let colors: DayStrip.Colors

  public init(columns: [Column], lowerColor: Color, colors: DayStrip.Colors) {
    (self.columns, self.lowerColor, self.colors) = (columns, lowerColor, colors)
  }

  public func scene(size: Size, textSize: Double = 7.5, measure: any TextMeasuring) -> Scene {
    let unit = textSize / 7.5
    var builder = SceneBuilder(measure)
    let (top, base) = (10 * unit, size.height - 12 * unit)
    let pitch = size.width / Double(max(1, columns.count))
    let gap = min(6 * unit, 0.3 * pitch)
    let most = max(1, columns.map { $0.lower + $0.upper }.max() ?? 1)
    let scale = LinearScale(domain: 0...Double(most), from: 0, to: base - top)
    var (lower, upper) = (Path(), Path())
    for (index, column) in columns.enumerated() {
      let x = Double(index) * pitch + gap / 2
      let whole = scale(Double(column.lower + column.upper))
      let part = scale(Double(column.lower))
      let seam = column.lower > 0 && column.upper > 0 ? 1.0 : 0
      if column.lower > 0 {
        lower.addRect(Rect(x: x, y: base - part, width: pitch - gap, height: max(0.75, part)))
      }
      if column.upper > 0 {
        let height = max(0.75, whole - part - seam)
        upper.addRect(
          Rect(x: x, y: base - part - seam - height, width: pitch - gap, height: height))
      }
    }
    builder.fill(lower, lowerColor)
    builder.fill(upper, colors.blue)
    builder.rule(from: 0, to: size.width, y: base, colors.axis, width: 0.75)
    drawLabels(size, pitch: pitch, base: base, scale: scale, unit: unit, in: &builder)
    return builder.scene(size: size)
  }

  private func drawLabels(
    _ size: Size, pitch: Double, base: Double, scale: LinearScale, unit: Double,
    in builder: inout SceneBuilder
  ) {
    let style = TextStyle(7 * unit, .semibold, figures: .tabular)
    var (figureEnd, labelEnd) = (-Double.infinity, -Double.infinity)
    for (index, column) in columns.enumerated() {
      let center = (Double(index) + 0.5) * pitch
      let figure = builder.measure.line(column.figure, style)
      // Among many, zeros would hide the others.
      let isTold = column.upper > 0 || columns.count <= Self.mostZeros
      if isTold, column.lower + column.upper > 0, center - figure.width / 2 > figureEnd + 2 {
        let y = base - scale(Double(column.lower + column.upper)) - 4 * unit
        let start = min(center - figure.width / 2, size.width - figure.width)
        builder.text(figure, colors.blueText, x: start, baseline: y)
        figureEnd = start + figure.width
      }
      let label = builder.measure.line(column.label, style)
      guard center - label.width / 2 > labelEnd + 2 else { continue }
      let start = min(center - label.width / 2, size.width - label.width)
      builder.text(label, colors.ink, x: start, baseline: base + 10 * unit)
      labelEnd = start + label.width
    }
  }
}
