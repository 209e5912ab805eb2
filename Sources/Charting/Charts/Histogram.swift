public import RecapDrawing

/// How many fall into each of some equal bins, as columns on a base line with their values above.
public struct Histogram: Sendable {
  public struct Bin: Sendable, Hashable {
    public let value: Int
    /// On the column.
    public let figure: String
    /// The bin's range, under the base line.
    public let label: String

    public init(value: Int, figure: String, label: String) {
      (self.value, self.figure, self.label) = (value, figure, label)
    }
  }

  /// From left to right; at least one.
  public let bins: [Bin]
  /// Of the ranges, at the left of them.
  public let unit: String
  public let colors: ColumnChart.Colors

  public init(bins: [Bin], unit: String, colors: ColumnChart.Colors) {
    (self.bins, self.unit, self.colors) = (bins, unit, colors)
  }

  private static let margin = 26.0
  private static let above = 14.0
  private static let below = 14.0
  private static let gap = 5.5

  /// The finished chart.
  /// - Parameter textSize: Of the labels, in points; all measures of marks follow it.
  public func scene(size: Size, textSize: Double = 7.5, measure: any TextMeasuring) -> Scene {
    let unit = textSize / 7.5
    var builder = SceneBuilder(measure)
    let unitText = measure.line(self.unit, TextStyle(7.5 * unit))
    let start = max(Self.margin * unit, unitText.width + 4 * unit)
    let base = size.height - Self.below * unit
    let pitch = (size.width - start) / Double(max(1, bins.count))
    let gap = min(Self.gap * unit, 0.4 * pitch)
    let highest = max(1, bins.map(\.value).max() ?? 0)
    let scale = LinearScale(domain: 0...Double(highest), from: 0, to: base - Self.above * unit)
    var columns = Path()
    for (index, bin) in bins.enumerated() where bin.value > 0 {
      // The least count still shows.
      let height = max(0.75, scale(Double(bin.value)))
      columns.addRect(
        Rect(
          x: start + Double(index) * pitch + gap / 2, y: base - height, width: pitch - gap,
          height: height))
    }
    if !columns.isEmpty { builder.fill(columns, colors.column) }
    builder.rule(from: start, to: size.width, y: base, colors.axis, width: 0.75)
    builder.text(unitText, colors.quietInk, x: 0, baseline: base + 10.5 * unit)
    // The largest first: one that has no room beside them is told by its column's height.
    var taken: [ClosedRange<Double>] = []
    let figures = bins.map { bin in
      measure.line(
        bin.figure,
        TextStyle(7.5 * unit, bin.value > 0 ? .semibold : .regular, figures: .tabular))
    }
    let ranked = bins.indices.sorted { (bins[$1].value, $0) < (bins[$0].value, $1) }
    var shown: Set<Int> = []
    for index in ranked {
      let center = start + (Double(index) + 0.5) * pitch
      let half = figures[index].width / 2
      guard !taken.contains(where: { $0.overlaps(center - half...center + half) }) else { continue }
      taken.append(center - half - unit...center + half + unit)
      shown.insert(index)
    }
    var previousEnd = -Double.infinity
    for (index, bin) in bins.enumerated() {
      let center = start + (Double(index) + 0.5) * pitch
      let top = base - (bin.value > 0 ? max(0.75, scale(Double(bin.value))) : 0)
      if shown.contains(index) {
        builder.text(
          figures[index], bin.value > 0 ? colors.value : colors.quietInk, x: center,
          baseline: top - 4 * unit, align: .center)
      }
      let label = measure.line(
        bin.label, TextStyle(7.5 * unit, .medium, figures: .tabular))
      // A range that would touch the one before is told by its neighbours.
      guard center - label.width / 2 > previousEnd + 3 * unit else { continue }
      builder.text(label, colors.ink, x: center, baseline: base + 10.5 * unit, align: .center)
      previousEnd = center + label.width / 2
    }
    return builder.scene(size: size)
  }
}
