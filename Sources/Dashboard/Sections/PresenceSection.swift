import RecapAnalytics
import RecapCharting
public import RecapDrawing

/// The list of everybody who was there live, with when they came and went: in place of the list of
/// attendees where attention is not measured.
public struct PresenceSection: Sendable {
  /// What stands over the columns.
  public struct Heads: Sendable {
    public let name: String
    /// Minutes, joined, left, visits.
    public let columns: [String]
    /// Of the session's length, where there is room for it.
    public let share: String
    public let strip: String
    /// The time of day at each quarter of the session, by its place, 0…1.
    public let clocks: [(place: Double, label: String)]
  }

  public let title: String
  public let sub: [TextSpan]
  public let heads: Heads
  /// Not there, and there.
  public let states: (absent: String, present: String)
  /// The time of day at which each minute, or stretch of a few, begins.
  public let cellClocks: [String]
  public let summary: PresenceRow
  /// The viewers of each minute.
  public let summaryViewers: [Int]
  public let rows: PresenceRows
  /// Below the last row; nil for an empty list.
  public let end: String?
  /// "Attendees 20–44 of 356".
  public let range: @Sendable (Range<Int>) -> String
  /// "Attendees 251–500".
  public let outlineRange: @Sendable (Range<Int>) -> String
  /// Of the session, in seconds.
  let duration: Int

  /// When the person of a row was there, to the second.
  public func strip(ofRow row: Int, size: Size) -> Scene {
    PresenceStrip(
      stretches: rows.metrics[row].stretches, duration: duration, color: Palette.blue,
      ground: Palette.rule1
    ).scene(size: size)
  }

  /// The viewers over time as a strip.
  public func summaryStrip(size: Size) -> Scene {
    let most = Double(max(1, summaryViewers.max() ?? 0))
    return AreaStrip(
      summaryViewers.map { Double($0) / most }, color: Palette.blue, isInside: true
    ).scene(size: size)
  }
}
