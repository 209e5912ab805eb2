import RecapAnalytics

extension EventSession {
  static let columns: [CSVColumn<EventSession>] =
    [
      .init("id") { $1.text($0.session.id) },
      .init("title") { $1.text($0.session.title) },
      .init("kind") { $1.cell($0.session.kind.rawValue) },
      .init("started_at") {
        $1.cell(Instant.iso8601($0.session.startedAt, isZoned: $0.measures(.timeZone)))
      },
      .init("duration_seconds") { $1.number($0.session.durationSeconds) },
      .init("unique_viewers") { $1.number($0.uniqueViewers) },
      .init("live_unique_viewers") { $1.number($0.liveViewers) },
      .init("recording_unique_viewers") { $1.number($0.recordingViewers) },
      .init("average_live_minutes_viewed") { $1.hundredths($0.averageLiveMinutes) },
      .init("average_live_engagement_rate") { $1.fraction($0.engagementRate) },
      .init("peak_viewers") { $1.number($0.peak?.viewers) },
      .init("peak_minute") { $1.number($0.peak?.minute) },
      .init("reactions") { $1.number($0.count(.reactions)) },
      .init("chat_messages") { $1.number($0.count(.chatMessages)) },
      .init("qa_threads") { $1.number($0.count(.qaThreads)) },
      .init("attachment_downloads") { $1.number($0.count(.attachmentDownloads)) },
      .init("hand_raises") { $1.number($0.count(.handRaises)) },
      .init("polls") { $1.number($0.count(.polls)) },
      .init("reactions_per_live_viewer") { $1.fraction($0.reactionsPerLiveViewer) },
      .init("poll_participation_rate") { $1.fraction($0.pollParticipationRate) },
      .init("recording_plays") { $1.number($0.recordingPlays) },
      .init("new_attendees") {
        $1.number($0.measures(.attendance) ? $0.newAttendees : nil)
      },
      .init("returning_attendees") {
        $1.number($0.measures(.attendance) ? $0.returningAttendees : nil)
      },
    ]
    + Ranked.allCases.map { figure in
      .init("ranks_\(figure.columnName)") { $1.number($0.ranks[figure]) }
    }
}

extension EventSession.Ranked {
  fileprivate var columnName: String {
    switch self {
    case .uniqueViewers: "unique_viewers"
    case .liveUniqueViewers: "live_unique_viewers"
    case .recordingUniqueViewers: "recording_unique_viewers"
    case .averageLiveMinutesViewed: "average_live_minutes_viewed"
    case .averageLiveEngagementRate: "average_live_engagement_rate"
    case .peakViewers: "peak_viewers"
    case .reactionsPerLiveViewer: "reactions_per_live_viewer"
    case .pollParticipationRate: "poll_participation_rate"
    case .recordingPlays: "recording_plays"
    }
  }
}
