import RecapAnalytics
import RecapCharting
public import RecapDrawing

/// The list of everybody who watched live, with what each did.
public struct AttendeesSection: Sendable {
  /// One engagement level in the legend.
  public struct LegendItem: Sendable {
    /// Nil for absent.
    public let color: Color?
    public let name: String
    public let rule: String
    public let isEngaged: Bool
  }

  /// What stands over the columns, each word group on a line of its own.
  public struct Heads: Sendable {
    public let name: String
    public let columns: [[String]]
    public let strip: String
    public let low: String
    public let high: String
    /// The time of day at each quarter of the session, by its place, 0…1.
    public let clocks: [(place: Double, label: String)]
    /// Where polls were asked, 0…1.
    public let polls: [Double]
  }

  /// A small count under the strip.
  public struct Counter: Sendable {
    public let label: String
    /// For where large figures leave no room for the label.
    public let shortLabel: String
    public let figure: String
    public let isZero: Bool
  }

  public let title: String
  public let sub: [TextSpan]
  public let engagedNote: String
  public let legend: [LegendItem]
  public let heads: Heads
  /// The time of day at which each cell of a strip begins.
  public let cellClocks: [String]
  public let summary: AttendeeRow
  /// The engagement rate of each minute, 0…1; nil where nobody watched.
  public let summaryRates: [Double?]
  public let rows: AttendeeRows
  /// Below the last row; nil for an empty list.
  public let end: String?
  /// "Attendees 20–44 of 356".
  public let range: @Sendable (Range<Int>) -> String
  /// "Attendees 251–500".
  public let outlineRange: @Sendable (Range<Int>) -> String

  /// The heat strip of a row.
  public func strip(ofRow row: Int, size: Size) -> Scene {
    let cells = rows.metrics[row].heatmap
    return HeatStrip(
      levels: cells.map { $0 == .absent ? nil : Int($0.rawValue) }, style: Self.stripStyle
    ).scene(size: size)
  }

  private static let stripStyle = HeatStrip.Style(
    ramp: Palette.engagementRamp, paintOrder: [3, 4, 2, 1, 0], absent: Palette.rule1,
    absentWidth: 0.75)

  /// The rate over time of all viewers as a strip.
  public func summaryStrip(size: Size) -> Scene {
    AreaStrip(summaryRates, color: Palette.green).scene(size: size)
  }
}
