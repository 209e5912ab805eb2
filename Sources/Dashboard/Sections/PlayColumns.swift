import RecapCharting
public import RecapDrawing

/// The plays of a recording over its days, weeks or months as columns, the ends and the best named.
public struct PlayColumns: Sendable {
  /// At least two.
  let plays: [Int]
  let first: String
  let last: String
  /// The earliest of several.
  let best: Int
  let bestLabel: String
  /// The columns in words.
  public let alternative: String

  private static let widest = 40.0

  /// Columns on a base line, the name of the best beside its top.
  public func figure(size: Size, textSize: Double = 7.5, measure: any TextMeasuring) -> Scene {
    var builder = SceneBuilder(measure)
    let base = size.height - textSize * 1.6
    let pitch = min(Self.widest, size.width / Double(plays.count))
    let gap = min(2, 0.25 * pitch)
    let end = Double(plays.count) * pitch
    let y = LinearScale(domain: 0...Double(max(1, plays[best])), from: 0, to: base)
    var (path, bars) = (Path(), [] as [Rect])
    for (index, count) in plays.enumerated() where count > 0 {
      let height = max(0.75, y(Double(count)))
      let bar = Rect(
        x: Double(index) * pitch + gap / 2, y: base - height, width: pitch - gap, height: height)
      path.addRect(bar)
      bars.append(bar)
    }
    builder.fill(path, Palette.amber)
    builder.rule(from: 0, to: end, y: base, Palette.rule1, width: 0.75)
    let tick = TextStyle(textSize)
    let (from, to) = (measure.line(first, tick), measure.line(last, tick))
    let baseline = base + textSize * 1.4
    builder.text(from, Palette.ink3, x: 0, baseline: baseline)
    if from.width + textSize + to.width <= end {
      builder.text(to, Palette.ink3, x: end, baseline: baseline, align: .end)
    }
    nameBest(beside: pitch, bars, tick, size, in: &builder)
    return builder.scene(size: size)
  }

  /// Right of the best column, or left of it, where there is room above the others; else nowhere:
  /// the words of the figure say it.
  private func nameBest(
    beside pitch: Double, _ bars: [Rect], _ style: TextStyle, _ size: Size,
    in builder: inout SceneBuilder
  ) {
    let label = builder.measure.line(bestLabel, style.weight(.medium))
    let (start, end) = (Double(best) * pitch, Double(best + 1) * pitch)
    let boxes = [end + 3, start - 3 - label.width].map {
      Rect(x: $0, y: 0, width: label.width, height: style.size)
    }
    let free = boxes.first { box in
      box.minX >= 0 && box.maxX <= size.width && !bars.contains { $0.intersects(box) }
    }
    guard let free else { return }
    builder.text(label, Palette.ink1, x: free.x, baseline: style.size * 0.85)
  }
}
