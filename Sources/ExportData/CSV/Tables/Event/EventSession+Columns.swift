import RecapAnalytics

extension EventSession {
  static let columns: [CSVColumn<EventSession>] =
    [
      .init("id") { $1.text($0.session.id) },
      .init("title") { $1.text($0.session.title) },
      .init("kind") { $1.cell($0.session.kind.rawValue) },
      .init("started_at") { $1.cell(Instant.iso8601($0.session.startedAt)) },
      .init("duration_seconds") { $1.number($0.session.durationSeconds) },
      .init("unique_viewers") { $1.number($0.summary.uniqueViewers) },
      .init("live_unique_viewers") { $1.number($0.summary.liveUniqueViewers) },
      .init("recording_unique_viewers") { $1.number($0.summary.recordingUniqueViewers) },
      .init("average_live_minutes_viewed") {
        $1.hundredths($0.summary.averageLiveMinutesViewed)
      },
      .init("average_live_engagement_rate") {
        $1.fraction($0.summary.averageLiveEngagementRate)
      },
      .init("peak_viewers") { $1.number($0.peak?.viewers) },
      .init("peak_minute") { $1.number($0.peak?.minute) },
      .init("reactions") { $1.number($0.summary.reactions.count) },
      .init("chat_messages") { $1.number($0.summary.chatMessages.count) },
      .init("qa_threads") { $1.number($0.summary.qaThreads.count) },
      .init("attachment_downloads") { $1.number($0.summary.attachmentDownloads.count) },
      .init("hand_raises") { $1.number($0.summary.handRaises.count) },
      .init("polls") { $1.number($0.summary.polls.count) },
      .init("reactions_per_live_viewer") { $1.fraction($0.reactionsPerLiveViewer) },
      .init("poll_participation_rate") { $1.fraction($0.pollParticipationRate) },
      .init("recording_plays") { $1.number($0.summary.recordingPlays) },
      .init("new_attendees") { $1.number($0.newAttendees) },
      .init("returning_attendees") { $1.number($0.returningAttendees) },
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
