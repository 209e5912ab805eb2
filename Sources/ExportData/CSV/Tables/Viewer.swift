import RecapAnalytics

/// Somebody who watched live, the recording, or both.
struct Viewer {
  let attendee: Attendee
  let liveSeconds: Int
  /// Nil without live viewing.
  let engagementRate: Ratio?
  let recordingSeconds: Int
  /// Nil without plays.
  let completionRate: Ratio?
  let interactions: InteractionCounts

  /// Live viewers in their order, then those of the recording only in theirs.
  static func all(of metrics: SessionMetrics) -> some Sequence<Viewer> {
    let viewers = metrics.recording.viewers
    let recording = Dictionary(uniqueKeysWithValues: zip(viewers.map(\.attendee.id), viewers))
    let live = Set(metrics.attendees.map(\.attendee.id))
    let recordingOnly = viewers.filter { $0.secondsViewed > 0 && !live.contains($0.attendee.id) }
    return [
      AnySequence(metrics.attendees.lazy.map { Viewer($0, recording: recording[$0.attendee.id]) }),
      AnySequence(recordingOnly.lazy.map(Viewer.init)),
    ].joined()
  }

  private init(_ metrics: AttendeeMetrics, recording: RecordingMetrics.Viewer?) {
    attendee = metrics.attendee
    liveSeconds = metrics.liveSeconds
    engagementRate = metrics.engagementRate
    recordingSeconds = recording?.secondsViewed ?? 0
    completionRate = recording?.averageCompletionRate
    interactions = metrics.interactions
  }

  private init(_ viewer: RecordingMetrics.Viewer) {
    attendee = viewer.attendee
    liveSeconds = 0
    engagementRate = nil
    recordingSeconds = viewer.secondsViewed
    completionRate = viewer.averageCompletionRate
    interactions = viewer.interactions
  }
}

extension Viewer {
  static func columns(_ source: Provenance) -> [CSVColumn<Viewer>] {
    let live = source.measures(.attendance), recording = source.measures(.recording)
    let completion = source.tellsPlays && source.recordingSums?.tellsCompletion ?? true
    return [
      .init("first_name", "First Name") { $1.text($0.attendee.firstName) },
      .init("last_name", "Last Name") { $1.text($0.attendee.lastName) },
      .init("title", "Job Title") { $1.text($0.attendee.title) },
      .init("company", "Company Name") { $1.text($0.attendee.company) },
      .init("email", "Email Address") { $1.text($0.attendee.email) },
      .init("country", "Country") {
        $1.text($0.attendee.countryCode.flatMap { Country($0) }?.name)
      },
      .init("role", "Role") { $1.text($0.attendee.role) },
      .init("industry", "Industry") { $1.text($0.attendee.industry) },
      .init("vod_view_time", "VOD Minutes Viewed (Interval-Based)") {
        $1.minutes(recording ? $0.recordingSeconds : nil)
      },
      .init("live_view_time", "Live Minutes Viewed (Interval-Based)") {
        $1.minutes(live ? $0.liveSeconds : nil)
      },
      .init("total_view_time", "Total Minutes Viewed (Interval-Based)") {
        $1.minutes(live ? $0.liveSeconds + $0.recordingSeconds : nil)
      },
      .init("avg_completion_rate", "Average Completion Rate (Interval-Based)") {
        $1.percentage(completion ? $0.completionRate : nil)
      },
      .init("count_reaction_clicked", "Reaction Count") {
        $1.number(source.measures(.reactions) ? $0.interactions.reactions : nil)
      },
      .init("count_raise_hand_clicked", "Hand Raise Count (Meetings)") {
        $1.number(source.measures(.handRaises) ? $0.interactions.handRaises : nil)
      },
      .init("combined_live_engaged_users_play_time_ratio", "Live Engagement Rate") {
        $1.fraction(source.measures(.engagement) ? $0.engagementRate : nil)
      },
      .init("count_group_chat_messages_sent", "Group Chat Messages Count") {
        $1.number(source.measures(.chatMessages) ? $0.interactions.chatMessages : nil)
      },
      .init("count_poll_answered", "Poll Responses Count") {
        $1.number(source.tellsPollsAnswered ? $0.interactions.pollsAnswered : nil)
      },
      .init("count_q_and_a_threads", "Q&A Threads Count") {
        $1.number(source.measures(.qaThreads) ? $0.interactions.qaThreads : nil)
      },
      .init("count_download_attachment_clicked", "Attachment Downloads Count") {
        $1.number(source.measures(.attachmentDownloads) ? $0.interactions.attachmentDownloads : nil)
      },
      .init("external_id", "External ID") { $1.text($0.attendee.externalID) },
    ]
  }
}
