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
    public let details: MarkDetails?

    public init(
      label: String, lower: Int, upper: Int, figure: String, details: MarkDetails? = nil
    ) {
      (self.label, self.lower, self.upper, self.figure) = (label, lower, upper, figure)
      self.details = details
    }
  }

  private static let mostZeros = 24
  /// More have no room for gaps.
  private static let mostColumns = 60

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
    let most = max(1, columns.map { $0.lower + $0.upper }.max() ?? 1)
    let scale = LinearScale(domain: 0...Double(most), from: 0, to: base - top)
    if columns.count > Self.mostColumns {
      drawSteps(pitch: pitch, base: base, scale: scale, in: &builder)
    } else {
      drawColumns(pitch: pitch, base: base, scale: scale, unit: unit, in: &builder)
    }
    builder.rule(from: 0, to: size.width, y: base, colors.axis, width: 0.75)
    // The whole height, so that low columns can be pointed at.
    for (index, column) in columns.enumerated() {
      builder.mark(
        .rect(Rect(x: Double(index) * pitch, y: top, width: pitch, height: base - top)),
        column.details)
    }
    drawLabels(size, pitch: pitch, base: base, scale: scale, unit: unit, in: &builder)
    return builder.scene(size: size)
  }

  private func drawColumns(
    pitch: Double, base: Double, scale: LinearScale, unit: Double, in builder: inout SceneBuilder
  ) {
    let gap = min(6 * unit, 0.3 * pitch)
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
  }

  /// Of many, columns without gaps: two areas with steps, each in one piece.
  private func drawSteps(
    pitch: Double, base: Double, scale: LinearScale, in builder: inout SceneBuilder
  ) {
    let heights = columns.map { column in
      (lower: scale(Double(column.lower)), whole: scale(Double(column.lower + column.upper)))
    }
    builder.fill(
      Self.steps(
        heights.map { base - $0.lower }, over: heights.map { _ in base }, pitch: pitch), lowerColor)
    // The least number of the second part still shows.
    let tops = zip(columns, heights).map { column, height in
      base - (column.upper > 0 ? max(height.whole, height.lower + 0.75) : height.lower)
    }
    builder.fill(Self.steps(tops, over: heights.map { base - $0.lower }, pitch: pitch), colors.blue)
  }

  /// The area between two heights of each column; empty where they are the same everywhere.
  private static func steps(_ tops: [Double], over feet: [Double], pitch: Double) -> Path {
    var path = Path()
    guard zip(tops, feet).contains(where: { $0 < $1 }) else { return path }
    path.move(to: Point(0, feet[0]))
    for (index, top) in tops.enumerated() {
      path.line(to: Point(Double(index) * pitch, top))
      path.line(to: Point(Double(index + 1) * pitch, top))
    }
    for (index, foot) in feet.enumerated().reversed() {
      path.line(to: Point(Double(index + 1) * pitch, foot))
      path.line(to: Point(Double(index) * pitch, foot))
    }
    path.close()
    return path
  }

  private func drawLabels(
    _ size: Size, pitch: Double, base: Double, scale: LinearScale, unit: Double,
    in builder: inout SceneBuilder
  ) {
    let style = TextStyle(7 * unit, .semibold, figures: .tabular)
    func place(_ line: TextLine, _ index: Int) -> ClosedRange<Double> {
      let start = (Double(index) + 0.5) * pitch - line.width / 2
      let inside = max(0, min(start, size.width - line.width))
      return inside...(inside + line.width)
    }
    // The largest first: what would touch one of them is told by the height of its column.
    var taken: [ClosedRange<Double>] = []
    let ranked = columns.indices.sorted {
      (columns[$1].upper, $0) < (columns[$0].upper, $1)
    }
    for index in ranked {
      let column = columns[index]
      // Among many, zeros would hide the others.
      guard column.upper > 0 || columns.count <= Self.mostZeros, column.lower + column.upper > 0
      else { continue }
      let figure = builder.measure.line(column.figure, style)
      let extent = place(figure, index)
      guard !taken.contains(where: { $0.overlaps(extent.widened(by: 2)) }) else { continue }
      taken.append(extent)
      let y = base - scale(Double(column.lower + column.upper)) - 4 * unit
      builder.text(figure, colors.blueText, x: extent.lowerBound, baseline: y)
    }
    let labels = columns.map { builder.measure.line($0.label, style) }
    let step = step(of: labels, pitch: pitch, gap: 2)
    var end = -Double.infinity
    for (index, label) in labels.enumerated() where index == 0 || (index + 1).isMultiple(of: step) {
      let extent = place(label, index)
      guard extent.lowerBound > end + 2 else { continue }
      builder.text(label, colors.ink, x: extent.lowerBound, baseline: base + 10 * unit)
      end = extent.upperBound
    }
  }

  /// Every so manieth column has its label: all of them where there is room.
  private func step(of labels: [TextLine], pitch: Double, gap: Double) -> Int {
    let widest = labels.map(\.width).max() ?? 0
    return Self.steps.first { Double($0) * pitch >= widest + gap } ?? max(1, columns.count)
  }

  private static let steps = [1, 5, 10, 20, 25, 50, 100, 200, 500]
}

extension ClosedRange<Double> {
  fileprivate func widened(by distance: Double) -> ClosedRange<Double> {
    lowerBound - distance...upperBound + distance
  }
}
