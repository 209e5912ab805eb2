/// What is compared of a session, all that is kept of it.
public struct ComparedSession: Sendable {
  public let session: Session
  /// Of which database it is: 0 for that of the report.
  public let source: Int
  let values: [Comparison.Figure: Fraction]
  /// Viewers of the peak at each hundredth of the session; nil without live viewers.
  let curve: [Ratio]?
  let course: SessionCourse

  /// - Parameter asOf: Unix seconds; what happens later to a recording is not known.
  public init(_ activity: SessionActivity, source: Int = 0, asOf: Int) {
    (session, self.source) = (activity.session, source)
    let summary = Summary(activity)
    let live = summary.liveUniqueViewers
    let end = session.startedAt + session.durationSeconds
    let hasEnded = end + SessionActivity.earlySeconds <= asOf
    let reach = activity.attendees.count { $0.isLiveViewer || $0.watchedRecordingSoon }
    var values: [Comparison.Figure: Fraction] = [:]
    for figure in Comparison.Figure.allCases {
      let ratio: Ratio? =
        switch figure {
        case .liveUniqueViewers: Ratio(live, 1)
        case .reachInSevenDays: hasEnded ? Ratio(reach, 1) : nil
        case .averageLiveMinutesViewed: summary.averageLiveMinutesViewed
        case .averageStay: Ratio(summary.liveSeconds, live * session.durationSeconds)
        case .averageLiveEngagementRate: summary.averageLiveEngagementRate
        case .reactionRate: summary.reactions.rate
        case .chatRate: summary.chatMessages.rate
        case .pollRate: activity.polls.isEmpty ? nil : summary.polls.rate
        case .qaRate: summary.qaThreads.rate
        case .downloadRate: summary.attachmentDownloads.rate
        case .playsInSevenDays: hasEnded ? Ratio(activity.earlyPlays, 1) : nil
        }
      if let ratio { values[figure] = Fraction(ratio) }
    }
    self.values = values
    course = SessionCourse(activity, summary)
    let peak = activity.audience.minutes.map(\.viewers).max() ?? 0
    curve = peak == 0 ? nil : course.viewers.map { Ratio($0, peak)! }
  }
}
