import RecapAnalytics

extension TimelineMinute {
  /// - Parameter session: Whose start the times count from.
  static func columns(of session: Session) -> [CSVColumn<TimelineMinute>] {
    [
      .init("minute", "Minute") { $1.number($0.minute) },
      .init("starts_at", "Starts at (UTC)") {
        $1.cell(Instant.iso8601(session.startedAt + 60 * $0.minute))
      },
      .init("viewers", "Live Viewers") { $1.number($0.viewers) },
      .init("engagement_rate", "Live Engagement Rate") { $1.fraction($0.engagementRate) },
      .init("reactions", "Reactions") { $1.number($0.reactions) },
    ]
  }
}
