/// What is compared of a session, all that is kept of it.
public struct ComparedSession: Sendable {
  public let session: Session
  /// Of which database it is: 0 for that of the report.
  public let source: Int
  let provenance: Provenance
  let values: [Comparison.Figure: Fraction]
  /// Viewers of the peak at each hundredth of the session; nil without live viewers, and where
  /// nobody knows when they were there.
  let curve: [Ratio]?
  let course: SessionCourse

  /// - Parameter asOf: Unix seconds; what happens later to a recording is not known.
  public init(_ activity: SessionActivity, source: Int = 0, asOf: Int) {
    (session, self.source) = (activity.session, source)
    provenance = activity.provenance
    let told = activity.provenance
    let summary = Summary(activity)
    let live = summary.liveUniqueViewers
    let end = session.startedAt + session.durationSeconds
    let hasEnded = end + SessionActivity.earlySeconds <= asOf && told.tellsPlayTimes
    func participation(_ signal: Signal, _ figure: Summary.Participation) -> Ratio? {
      told.measuresLive(signal) ? figure.rate : nil
    }
    let reach = activity.attendees.count { $0.isLiveViewer || $0.watchedRecordingSoon }
    var values: [Comparison.Figure: Fraction] = [:]
    for figure in Comparison.Figure.allCases {
      let ratio: Ratio? =
        switch figure {
        case .liveUniqueViewers: told.measures(.attendance) ? Ratio(live, 1) : nil
        case .reachInSevenDays:
          hasEnded && told.measures(.attendance) ? Ratio(reach, 1) : nil
        case .averageLiveMinutesViewed: summary.averageLiveMinutesViewed
        case .averageStay: Ratio(summary.liveSeconds, live * session.durationSeconds)
        case .averageLiveEngagementRate:
          told.measures(.engagement) ? summary.averageLiveEngagementRate : nil
        case .reactionRate: participation(.reactions, summary.reactions)
        case .chatRate: participation(.chatMessages, summary.chatMessages)
        case .pollRate:
          activity.polls.isEmpty ? nil : participation(.polls, summary.polls)
        case .qaRate: participation(.qaThreads, summary.qaThreads)
        case .downloadRate: participation(.attachmentDownloads, summary.attachmentDownloads)
        case .playsInSevenDays: hasEnded ? Ratio(activity.earlyPlays, 1) : nil
        }
      if let ratio { values[figure] = Fraction(ratio) }
    }
    self.values = values
    course = SessionCourse(activity, summary)
    let peak =
      told.measuresLive(.timing) ? activity.audience.minutes.map(\.viewers).max() ?? 0 : 0
    curve = peak == 0 ? nil : course.viewers.map { Ratio($0, peak)! }
  }
}
