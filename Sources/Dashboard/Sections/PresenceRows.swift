public import RecapAnalytics

/// The rows of the list of who was there, each made when it is asked for.
public struct PresenceRows: Sendable, RandomAccessCollection {
  let metrics: [AttendeeMetrics]
  let isAnonymized: Bool
  let figures: AttendeeFigures
  let isRated: Bool
  let medium: ReportOptions.Medium
  let clock: SessionClock
  let words: English

  public var startIndex: Int { 0 }
  public var endIndex: Int { metrics.count }

  public subscript(index: Int) -> PresenceRow {
    words.presenceRow(
      of: metrics[index], figures, isRated: isRated, isAnonymized: isAnonymized, clock: clock,
      on: medium)
  }

  /// What is known of the person beside the row.
  public func profile(at index: Int) -> AttendeeProfile {
    words.profile(of: metrics[index].attendee)
  }

  /// As the data has them, where links lead by it.
  public func attendee(at index: Int) -> Attendee { metrics[index].attendee }

  /// The name alone, which decides how high a row is.
  public func name(at index: Int) -> String { DisplayText.line(metrics[index].name) }
}
