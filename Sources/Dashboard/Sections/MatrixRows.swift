import RecapAnalytics

/// The rows of an event's list of attendees, each made when it is asked for.
public struct MatrixRows: Sendable, RandomAccessCollection {
  let attendees: [EventMetrics.Attendee]
  /// Seconds of each session.
  let durations: [Int]
  let figures: [MatrixSection.Figure]
  let isAnonymized: Bool
  let words: English

  public var startIndex: Int { 0 }
  public var endIndex: Int { attendees.count }

  public subscript(index: Int) -> MatrixSection.Row {
    words.row(
      of: attendees[index], durations: durations, figures: figures, isAnonymized: isAnonymized)
  }

  /// The name alone, which decides how high a row is.
  public func name(at index: Int) -> String { DisplayText.line(attendees[index].name) }
}
