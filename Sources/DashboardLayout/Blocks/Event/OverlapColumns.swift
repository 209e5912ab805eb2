import RecapDashboard
import RecapDrawing

/// Where the columns of a triangle of pairs stand, in points.
///
/// Wide numbers take room from the bars at the right, then from the titles; where they have none all
/// the same, the shades alone tell, and the viewers of a session stand behind its cells.
struct OverlapColumns {
  /// Of the titles.
  let titleEnd: Double
  /// Of the first cell.
  let start: Double
  /// From a cell to the next.
  let pitch: Double
  /// Of the numbers in the cells; nil where they have no room.
  let number: TextStyle?
  /// Of the live viewers at the end of a row, and whether they stand in the middle of a column.
  let viewers: TextStyle
  let areViewersCentered: Bool
  /// The bars at the right.
  let bar: (start: Double, width: Double)
  /// Of the legend, clear of the rows beside it.
  let legend: Double

  private static let usualStart = 136.0
  private static let leastStart = 90.0
  private static let usualWidth = 270.0
  private static let widestPitch = 22.5
  /// Narrower cells have no room for their number, however short.
  private static let leastForNumber = 17.0
  private static let usualBar = (start: 420.0, width: 64.0)
  private static let leastBar = 32.0
  private static let figure = TextStyle(7.5, figures: .tabular)
  private static let smallest = 6.75
  static let firstStyle = Typography.cell.weight(.medium).tabular
  /// The rows that the legend stands beside.
  private static let rowsOfLegend = 4.5
  static let legendWidth = 90.0

  init(_ matrix: EventAudienceSection.Matrix, measure: any TextMeasuring) {
    func widest(_ texts: some Sequence<String>, _ style: TextStyle) -> Double {
      texts.reduce(0) { max($0, measure.width(of: $1, style)) }
    }
    let count = Double(max(1, matrix.rows.count))
    let cells = matrix.rows.flatMap { $0.cells.map(\.text) }
    let totals = matrix.rows.map(\.viewers)
    /// What a column needs for its numbers in a size.
    func need(_ size: Double) -> Double {
      let style = Self.figure.size(size)
      return max(widest(cells, style) + 1.5, widest(totals, style.weight(.semibold)) + 1)
    }
    let firstWidth = widest(matrix.rows.map(\.firstText), Self.firstStyle) + 4
    let usual = min(Self.widestPitch, Self.usualWidth / count)
    var (start, pitch) = (Self.usualStart, usual)
    var number: TextStyle?
    let isWide = usual >= Self.leastForNumber
    if isWide, need(Self.figure.size) <= usual {
      number = Self.figure
    } else if isWide, need(Self.figure.size) * count <= Self.usualWidth {
      number = Self.figure
      pitch = min(need(Self.figure.size) + 1.5, Self.usualWidth / count)
    } else if isWide {
      let least = need(Self.smallest)
      let room = Paper.contentWidth - firstWidth - Self.leastBar - 14 - Self.leastStart
      if least * count <= room {
        number = Self.figure.size(Self.smallest)
        pitch = max(usual, min(least + 1.5, room / count))
        let end = Paper.contentWidth - firstWidth - Self.leastBar - 14
        start = min(start, end - pitch * count)
      }
    }
    let viewers = (number ?? Self.figure.size(Self.smallest)).weight(.semibold)
    let usualViewers = Self.figure.weight(.semibold)
    // The lower half of a column has cells on both sides; a row's end is free to its right.
    let areCentered = widest(totals, number == nil ? usualViewers : viewers) <= pitch - 1
    self.viewers = number == nil && areCentered ? usualViewers : viewers
    areViewersCentered = areCentered
    let last = start + (count - 1) * pitch
    let end =
      areCentered ? last + pitch : max(last + pitch, last + 1.5 + widest(totals, self.viewers))
    let barStart = max(Self.usualBar.start, end + 14)
    bar = (barStart, min(Self.usualBar.width, Paper.contentWidth - firstWidth - barStart))
    let reach =
      Self.rowsOfLegend * pitch
      + (areCentered ? widest(totals, self.viewers) / 2 : widest(totals, self.viewers)) + 8
    // In the empty half of the triangle, or behind it.
    let behind = pitch * count + 16
    let isBehind = matrix.rows.count < 8 && start + behind + Self.legendWidth < barStart - 8
    legend = start + (isBehind ? behind : max(matrix.rows.count < 8 ? 0 : 120, reach))
    (self.start, self.pitch, self.number) = (start, pitch, number)
    titleEnd = start - 4
  }

  /// Of the middle of a column.
  func middle(_ column: Int) -> Double { start + (Double(column) + 0.5) * pitch }
}
