import RecapAnalytics

extension RecordingMetrics.Viewer {
  /// - Parameter sums: What is told where sums alone tell of the recording.
  static func columns(
    _ sums: Provenance.RecordingSums?
  ) -> [CSVColumn<RecordingMetrics.Viewer>] {
    let tellsPlays = sums?.tellsPlays ?? true
    let tellsRate = tellsPlays && sums?.tellsCompletion ?? true
    return [
      .init("first_name", "First Name") { $1.text($0.attendee.firstName) },
      .init("last_name", "Last Name") { $1.text($0.attendee.lastName) },
      .init("company", "Company Name") { $1.text($0.attendee.company) },
      .init("email", "Email Address") { $1.text($0.attendee.email) },
      .init("impressions", "Impressions") { $1.number(sums == nil ? $0.impressions : nil) },
      .init("plays", "Plays") { $1.number(tellsPlays ? $0.plays : nil) },
      .init("vod_view_time", "VOD Minutes Viewed (Interval-Based)") {
        $1.minutes($0.secondsViewed)
      },
      .init("avg_completion_rate", "Average Completion Rate (Interval-Based)") {
        $1.percentage(tellsRate ? $0.averageCompletionRate : nil)
      },
      .init("external_id", "External ID") { $1.text($0.attendee.externalID) },
    ]
  }
}
