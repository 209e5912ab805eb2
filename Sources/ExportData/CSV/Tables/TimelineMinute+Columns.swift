import RecapAnalytics

extension TimelineMinute {
  /// - Parameter session: Whose start the times count from.
  static func columns(
    of session: Session, _ provenance: Provenance, hasReactions: Bool
  ) -> [CSVColumn<TimelineMinute>] {
    let isZoned = provenance.measures(.timeZone)
    let tellsReactions = hasReactions && provenance.measures(.reactions)
    return [
      .init("minute", "Minute") { $1.number($0.minute) },
      .init("starts_at", isZoned ? "Starts at (UTC)" : "Starts at") {
        let start = Instant.iso8601(session.startedAt + 60 * $0.minute)
        $1.cell(isZoned ? start : String(start.dropLast()))
      },
      .init("viewers", "Live Viewers") { $1.number($0.viewers) },
      .init("engagement_rate", "Live Engagement Rate") {
        $1.fraction(provenance.measures(.engagement) ? $0.engagementRate : nil)
      },
      .init("reactions", "Reactions") {
        $1.number(tellsReactions ? $0.reactions : nil)
      },
    ]
  }
}
