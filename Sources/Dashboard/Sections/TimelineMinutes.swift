import RecapAnalytics

/// The numbers behind the timeline, minute by minute.
public struct TimelineMinutes: Sendable, RandomAccessCollection {
  /// One minute of the session.
  public struct Minute: Sendable {
    public let clock: String
    public let viewers: CellFigure
    /// The engagement rate; arrivals where that is not measured.
    public let rate: CellFigure
    /// Reactions; departures beside arrivals.
    public let reactions: CellFigure
  }

  public struct Heads: Sendable {
    public let clock: String
    public let minute: String
    public let viewers: String
    public let rate: String
    /// Nil where nobody knows when people reacted.
    public let reactions: String?
  }

  /// Over the table of all minutes.
  public let title: String
  public let heads: Heads
  let timeline: [TimelineMinute]
  /// Nil where attention is measured.
  let presence: Presence?
  let clock: SessionClock
  let words: English

  public var startIndex: Int { 0 }
  public var endIndex: Int { timeline.count }

  public subscript(index: Int) -> Minute {
    let minute = timeline[index]
    if let movement = presence?.minutes[index] {
      return Minute(
        clock: clock.time(at: minute.minute * 60), viewers: words.cell(minute.viewers),
        rate: words.cell(movement.arrivals), reactions: words.cell(movement.departures))
    }
    return Minute(
      clock: clock.time(at: minute.minute * 60), viewers: words.cell(minute.viewers),
      rate: words.rateCell(minute.engagementRate), reactions: words.cell(minute.reactions))
  }
}
