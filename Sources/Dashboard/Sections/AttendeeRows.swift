public import RecapAnalytics

/// The rows of the attendee list, each made when it is asked for: the list of a large session is
/// never in memory as text.
public struct AttendeeRows: Sendable, RandomAccessCollection {
  let metrics: [AttendeeMetrics]
  let minutesPerCell: Int
  let isAnonymized: Bool
  let figures: AttendeeFigures
  let clock: SessionClock
  let words: English

  public var startIndex: Int { 0 }
  public var endIndex: Int { metrics.count }

  public subscript(index: Int) -> AttendeeRow {
    words.row(
      of: metrics[index], figures, minutesPerCell: minutesPerCell, isAnonymized: isAnonymized,
      clock: clock)
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
