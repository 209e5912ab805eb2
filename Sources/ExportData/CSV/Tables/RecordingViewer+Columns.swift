import RecapAnalytics

extension RecordingMetrics.Viewer {
  static let columns: [CSVColumn<RecordingMetrics.Viewer>] = [
    .init("first_name", "First Name") { $1.text($0.attendee.firstName) },
    .init("last_name", "Last Name") { $1.text($0.attendee.lastName) },
    .init("company", "Company Name") { $1.text($0.attendee.company) },
    .init("email", "Email Address") { $1.text($0.attendee.email) },
    .init("impressions", "Impressions") { $1.number($0.impressions) },
    .init("plays", "Plays") { $1.number($0.plays) },
    .init("vod_view_time", "VOD Minutes Viewed (Interval-Based)") {
      $1.minutes($0.secondsViewed)
    },
    .init("avg_completion_rate", "Average Completion Rate (Interval-Based)") {
      $1.percentage($0.averageCompletionRate)
    },
    .init("external_id", "External ID") { $1.text($0.attendee.externalID) },
  ]
}
