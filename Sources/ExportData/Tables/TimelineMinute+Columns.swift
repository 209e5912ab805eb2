import RecapAnalytics

extension TimelineMinute {
  /// - Parameter session: Whose start the times count from.
  static func columns(
    of session: Session, _ provenance: Provenance, hasReactions: Bool
  ) -> [TableColumn<TimelineMinute>] {
    let isZoned = provenance.measures(.timeZone)
    let tellsReactions = hasReactions && provenance.measures(.reactions)
    return [
      .init("minute", "Minute") { .number($0.minute) },
      .init("starts_at", isZoned ? "Starts at (UTC)" : "Starts at", isClock: true) {
        .instant(session.startedAt + 60 * $0.minute, isZoned: isZoned)
      },
      .init("viewers", "Live Viewers") { .number($0.viewers) },
      .init("engagement_rate", "Live Engagement Rate", if: provenance.measures(.engagement)) {
        .fraction($0.engagementRate)
      },
      .init("reactions", "Reactions", if: tellsReactions) { .number($0.reactions) },
    ]
  }
}
