import RecapAnalytics

extension RecordingMetrics.Viewer {
  /// - Parameter sums: What is told where sums alone tell of the recording.
  static func columns(
    _ sums: Provenance.RecordingSums?
  ) -> [TableColumn<RecordingMetrics.Viewer>] {
    let tellsPlays = sums?.tellsPlays ?? true
    let tellsRate = tellsPlays && sums?.tellsCompletion ?? true
    return [
      .init("first_name", "First Name") { .text($0.attendee.firstName) },
      .init("last_name", "Last Name") { .text($0.attendee.lastName) },
      .init("company", "Company Name") { .text($0.attendee.company) },
      .init("email", "Email Address") { .text($0.attendee.email) },
      .init("impressions", "Impressions", if: sums == nil) { .number($0.impressions) },
      .init("plays", "Plays", if: tellsPlays) { .number($0.plays) },
      .init("vod_view_time", "VOD Minutes Viewed (Interval-Based)") {
        .minutes($0.secondsViewed)
      },
      .init(
        "avg_completion_rate", "Average Completion Rate (Interval-Based)", if: tellsRate
      ) {
        .percentage($0.averageCompletionRate)
      },
      .init("external_id", "External ID") { .text($0.attendee.externalID) },
    ]
  }
}

extension RecordingMetrics {
  static let dayColumns: [TableColumn<PlayCalendar.Day>] = [
    .init("date") { .date($0.date) },
    .init("plays") { .number($0.plays) },
  ]
}
