import RecapAnalytics

extension EventSession {
  static let columns: [TableColumn<EventSession>] =
    [
      .init("id") { .text($0.session.id) },
      .init("title") { .text($0.session.title) },
      .init("kind") { .word($0.session.kind.rawValue) },
      .init("started_at", isClock: true) {
        .instant($0.session.startedAt, isZoned: $0.measures(.timeZone))
      },
      .init("duration_seconds") { .number($0.session.durationSeconds) },
      .init("unique_viewers") { .number($0.uniqueViewers) },
      .init("live_unique_viewers") { .number($0.liveViewers) },
      .init("recording_unique_viewers") { .number($0.recordingViewers) },
      .init("average_live_minutes_viewed") { .average($0.averageLiveMinutes) },
      .init("average_live_engagement_rate") { .fraction($0.engagementRate) },
      .init("peak_viewers") { .number($0.peak?.viewers) },
      .init("peak_minute") { .number($0.peak?.minute) },
      .init("reactions") { .number($0.count(.reactions)) },
      .init("chat_messages") { .number($0.count(.chatMessages)) },
      .init("qa_threads") { .number($0.count(.qaThreads)) },
      .init("attachment_downloads") { .number($0.count(.attachmentDownloads)) },
      .init("hand_raises") { .number($0.count(.handRaises)) },
      .init("polls") { .number($0.count(.polls)) },
      .init("reactions_per_live_viewer") { .perHead($0.reactionsPerLiveViewer) },
      .init("poll_participation_rate") { .fraction($0.pollParticipationRate) },
      .init("recording_plays") { .number($0.recordingPlays) },
      .init("new_attendees") {
        .number($0.measures(.attendance) ? $0.newAttendees : nil)
      },
      .init("returning_attendees") {
        .number($0.measures(.attendance) ? $0.returningAttendees : nil)
      },
    ]
    + Ranked.allCases.map { figure in
      .init("ranks_\(figure.columnName)") { .number($0.ranks[figure]) }
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
