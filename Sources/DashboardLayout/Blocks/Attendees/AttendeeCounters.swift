import RecapDashboard
import RecapDrawing

/// The small counts under a strip, placed: each in its column, or, where a figure is too wide for
/// that, spread over the strip's width, with short labels if need be.
struct AttendeeCounters {
  struct Part {
    let label: TextLine
    let figure: TextLine
    let isZero: Bool
    var x = 0.0

    var figureX: Double { x + label.width + AttendeeCounters.gap }
    var end: Double { figureX + figure.width }
  }

  private(set) var parts: [Part]

  private static let gap = 3.5
  private static let leastDistance = 6.0
  private static let columns = [336.0, 404, 464]
  private static let key = Typography.micro.weight(.semibold).tabular

  init(_ counters: [AttendeesSection.Counter], measure: any TextMeasuring) {
    parts = []
    for hasShortLabels in [false, true] {
      parts = counters.map { counter in
        Part(
          label: measure.line(
            hasShortLabels ? counter.shortLabel : counter.label, Typography.micro),
          figure: measure.line(counter.figure, counter.isZero ? Typography.micro : Self.key),
          isZero: counter.isZero)
      }
      placeInColumns()
      if isClear { return }
      spread()
      if isClear { return }
    }
  }

  private mutating func placeInColumns() {
    let strip = AttendeeColumns.strip
    let columns =
      parts.count == Self.columns.count
      ? Self.columns
      : parts.indices.map { strip.minX + Double($0) * strip.width / Double(parts.count) }
    for index in parts.indices { parts[index].x = columns[index] }
  }

  private mutating func spread() {
    let strip = AttendeeColumns.strip
    let room = parts.reduce(strip.width) { $0 - ($1.end - $1.x) }
    let distance = room / Double(max(1, parts.count - 1))
    var x = strip.minX
    for index in parts.indices {
      let width = parts[index].end - parts[index].x
      parts[index].x = x
      x += width + distance
    }
  }

  private var isClear: Bool {
    let ends = parts.dropFirst().map { $0.x - Self.leastDistance } + [AttendeeColumns.strip.maxX]
    return zip(parts, ends).allSatisfy { $0.end <= $1 + 0.01 }
  }
}
