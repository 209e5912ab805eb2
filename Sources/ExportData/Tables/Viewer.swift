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
  static func columns(_ source: Provenance) -> [TableColumn<Viewer>] {
    let live = source.measures(.attendance), recording = source.measures(.recording)
    let completion = source.tellsPlays && source.recordingSums?.tellsCompletion ?? true
    return [
      .init("first_name", "First Name") { .text($0.attendee.firstName) },
      .init("last_name", "Last Name") { .text($0.attendee.lastName) },
      .init("title", "Job Title") { .text($0.attendee.title) },
      .init("company", "Company Name") { .text($0.attendee.company) },
      .init("email", "Email Address") { .text($0.attendee.email) },
      .init("country", "Country") {
        .text($0.attendee.countryCode.flatMap { Country($0) }?.name)
      },
      .init("role", "Role") { .text($0.attendee.role) },
      .init("industry", "Industry") { .text($0.attendee.industry) },
      .init("vod_view_time", "VOD Minutes Viewed (Interval-Based)", if: recording) {
        .minutes($0.recordingSeconds)
      },
      .init("live_view_time", "Live Minutes Viewed (Interval-Based)", if: live) {
        .minutes($0.liveSeconds)
      },
      .init("total_view_time", "Total Minutes Viewed (Interval-Based)", if: live) {
        .minutes($0.liveSeconds + $0.recordingSeconds)
      },
      .init("avg_completion_rate", "Average Completion Rate (Interval-Based)", if: completion) {
        .percentage($0.completionRate)
      },
      .init("count_reaction_clicked", "Reaction Count", if: source.measures(.reactions)) {
        .number($0.interactions.reactions)
      },
      .init(
        "count_raise_hand_clicked", "Hand Raise Count (Meetings)", if: source.measures(.handRaises)
      ) {
        .number($0.interactions.handRaises)
      },
      .init(
        "combined_live_engaged_users_play_time_ratio", "Live Engagement Rate",
        if: source.measures(.engagement)
      ) {
        .fraction($0.engagementRate)
      },
      .init(
        "count_group_chat_messages_sent", "Group Chat Messages Count",
        if: source.measures(.chatMessages)
      ) {
        .number($0.interactions.chatMessages)
      },
      .init("count_poll_answered", "Poll Responses Count", if: source.tellsPollsAnswered) {
        .number($0.interactions.pollsAnswered)
      },
      .init("count_q_and_a_threads", "Q&A Threads Count", if: source.measures(.qaThreads)) {
        .number($0.interactions.qaThreads)
      },
      .init(
        "count_download_attachment_clicked", "Attachment Downloads Count",
        if: source.measures(.attachmentDownloads)
      ) {
        .number($0.interactions.attachmentDownloads)
      },
      .init("external_id", "External ID") { .text($0.attendee.externalID) },
    ]
  }
}
