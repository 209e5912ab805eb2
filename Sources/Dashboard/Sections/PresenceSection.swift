import RecapAnalytics
import RecapCharting
public import RecapDrawing

/// The list of everybody who was there live, with when they came and went, or how long they stayed:
/// in place of the list of attendees where nobody measured who was attentive when.
public struct PresenceSection: Sendable {
  /// What stands over the columns.
  public struct Heads: Sendable {
    public let name: String
    /// Minutes, and what the rows have beside them.
    public let columns: [String]
    /// Of the rows' shares, where there is room for them.
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
  /// Whether it is known when people were there; else strips are as long as they stayed.
  public let isTimed: Bool
  /// Whether the rows' shares are of attention.
  public let isRated: Bool
  /// Below the last row; nil for an empty list.
  public let end: String?
  /// "Attendees 20–44 of 356".
  public let range: @Sendable (Range<Int>) -> String
  /// "Attendees 251–500".
  public let outlineRange: @Sendable (Range<Int>) -> String
  /// Of the session, in seconds.
  let duration: Int
  /// In seconds.
  let meanStay: Double

  /// When the person of a row was there, to the second; or how long.
  public func strip(ofRow row: Int, size: Size) -> Scene {
    let metrics = rows.metrics[row]
    return isTimed
      ? strip(metrics.stretches, size) : strip(stay: Double(metrics.liveSeconds), size)
  }

  private func strip(_ stretches: [Range<Int>], _ size: Size) -> Scene {
    PresenceStrip(
      stretches: stretches, duration: duration, color: Palette.blue, ground: Palette.rule1
    ).scene(size: size)
  }

  private func strip(stay seconds: Double, _ size: Size) -> Scene {
    strip([0..<min(duration, Int(seconds.rounded()))], size)
  }

  /// The viewers over time as a strip; or how long they stayed on average.
  public func summaryStrip(size: Size) -> Scene {
    guard isTimed else { return strip(stay: meanStay, size) }
    let most = Double(max(1, summaryViewers.max() ?? 0))
    return AreaStrip(
      summaryViewers.map { Double($0) / most }, color: Palette.blue, isInside: true
    ).scene(size: size)
  }
}
