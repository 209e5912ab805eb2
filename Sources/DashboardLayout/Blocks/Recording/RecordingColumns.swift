import RecapDashboard
import RecapDrawing

/// Where the columns of a list of recording viewers stand, in points from the list's left edge.
///
/// A number wider than its column moves the columns before it to the left; the names give way.
struct RecordingColumns {
  let nameWidth: Double
  /// Where each column ends.
  let ends: [Double]
  private let columns: [RecordingColumn]

  var hasCompletion: Bool { columns.contains(.completionRate) }

  static let keyStyle = Typography.cell.weight(.semibold).tabular
  private static let gap = 5.0
  private static let headGap = 4.0

  /// - Parameters:
  ///   - ends: Of the columns of figures, where there are all: fewer are the last of them.
  ///   - last: What the last column takes beside its figures.
  init(
    _ rows: RecordingViewerRows, _ heads: RecordingHeads, nameWidth: Double, ends: [Double],
    last: Double = 0, measure: any TextMeasuring
  ) {
    let ends = ends.suffix(heads.columns.count)
    columns = heads.columns
    var widths = [Double](repeating: 0, count: ends.count)
    for row in rows {
      for (index, figure) in row.figures.enumerated() {
        widths[index] = max(widths[index], measure.width(of: figure.text, Self.keyStyle))
      }
    }
    widths[widths.count - 1] += last
    let headWidths = heads.figures.map { measure.width(of: $0, Typography.head) }
    var fitted = Array(ends)
    for index in fitted.indices.dropLast().reversed() {
      let next = index + 1
      fitted[index] = min(
        fitted[index], fitted[next] - max(widths[next] + Self.gap, headWidths[next] + Self.headGap))
    }
    self.ends = fitted
    self.nameWidth = max(40, min(nameWidth, fitted[0] - widths[0] - Self.gap))
  }

  /// Draws the heads over the columns, `x` being the list's left edge.
  func drawHeads(
    _ heads: RecordingHeads, x: Double, baseline: Double, in builder: inout SceneBuilder
  ) {
    builder.tag(.columnHead) {
      $0.text(heads.name, Typography.head, Palette.ink3, x: x, baseline: baseline)
    }
    for (text, end) in zip(heads.figures, ends) {
      builder.tag(.columnHead) {
        $0.text(text, Typography.head, Palette.ink3, x: x + end, baseline: baseline, align: .end)
      }
    }
  }

  /// Draws a row's numbers: plays and completion are the key ones.
  func drawFigures(
    of row: RecordingViewerRow, x: Double, baseline: Double, in builder: inout SceneBuilder
  ) {
    for (index, figure) in row.figures.enumerated() {
      let isKey = columns[index] == .plays || columns[index] == .completionRate
      let style = isKey && !figure.isEmpty ? Self.keyStyle : Typography.cell.tabular
      let color = figure.isEmpty ? Palette.ink3 : isKey ? Palette.ink1 : Palette.ink2
      builder.tag(.cell) {
        $0.text(
          figure.text, style, color, x: x + ends[index], baseline: baseline, align: .end)
      }
    }
  }
}
