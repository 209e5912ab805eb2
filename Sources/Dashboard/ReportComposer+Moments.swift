import RecapAnalytics

extension ReportComposer {
  /// Fewer reactions are no burst.
  private static let leastBurst = 5
  /// From fewer viewers a loss says nothing.
  private static let leastRoom = 5
  /// Of polls with as many participants, the first is not the most answered.
  private static let mostTies = 2

  /// The moments that stand out of their session: a maximum that everything reaches is none.
  func notableMoments() -> [Moment] {
    // Nothing stands out where nobody watched.
    summary.liveUniqueViewers > 0 ? metrics.moments.filter(isNotable) : []
  }

  private func isNotable(_ moment: Moment) -> Bool {
    switch (moment.kind, moment.value) {
    case (.fullestRoom, _): constantViewers == nil
    case (.mostEngagedMinute, .rate(let rate)):
      rate.rounded(scale: 100) > 0 && summary.averageLiveEngagementRate.map { rate > $0 } ?? false
    case (.quietestFiveMinutes, .rate(let rate)):
      summary.averageLiveEngagementRate.map { rate < $0 } ?? false
    case (.biggestReactionBurst, .count(let reactions)): reactions >= Self.leastBurst
    case (.steepestLoss, .count(let loss)) where !mayTell(loss): false
    case (.steepestLoss, _): metrics.timeline[moment.minute].viewers >= Self.leastRoom
    case (.mostAnsweredPoll, .count(let participants)) where !mayTell(participants): false
    case (.mostAnsweredPoll, .count(let participants)):
      metrics.polls.count { $0.participants == participants } <= Self.mostTies
    case (_, .count), (_, .rate): true
    }
  }

  /// The viewers of every minute; nil where they differ.
  private var constantViewers: Int? {
    let viewers = metrics.timeline.map(\.viewers)
    return viewers.allSatisfy { $0 == viewers[0] } ? viewers.first : nil
  }

  /// Nil where no minute stands out.
  /// - Parameter listsPeople: The report has a list of people to lead to.
  func moments(listsPeople: Bool = true) -> MomentsSection? {
    let moments = notableMoments()
    guard !moments.isEmpty else { return nil }
    return MomentsSection(
      title: words.moments, isWide: !metrics.provenance.measures(.engagement),
      entries: moments.map { moment in
        MomentsSection.Entry(
          clock: clock.time(at: moment.minute * 60), offset: words.minuteOffset(moment.minute),
          headline: words.headline(moment.kind), notes: words.context(of: moment, in: metrics),
          sentence: words.sentence(moment, of: metrics),
          destination: moment.kind == .mostAnsweredPoll
            ? .polls : listsPeople ? .attendees : nil)
      })
  }

  func timelineFacts() -> TimelineFacts {
    var facts = TimelineFacts()
    facts.inFirstMinute = metrics.timeline.first?.viewers
    facts.isRated = metrics.provenance.measures(.engagement)
    // One viewer fills no room.
    if let viewers = constantViewers, viewers > 1 { facts.constantViewers = viewers }
    for moment in notableMoments() {
      let time = clock.time(at: moment.minute * 60)
      switch (moment.kind, moment.value) {
      case (.fullestRoom, .count(let viewers)): facts.fullest = (time, viewers)
      case (.mostEngagedMinute, .rate(let rate)):
        let highest = metrics.timeline.compactMap(\.engagementRate).max()
        facts.mostEngaged = (
          moment.minute, time, rate, isSurpassed: highest.map { $0 > rate } ?? false
        )
      default: break
      }
    }
    return facts
  }
}

/// What the title of the timeline tells, and its chart shows.
struct TimelineFacts {
  /// The viewers of every minute, where they never change.
  var constantViewers: Int?
  /// Nil where no minute is measured.
  var inFirstMinute: Int?
  var isRated = true
  var fullest: (time: String, viewers: Int)?
  /// Surpassed where a minute with less than half the peak audience was more engaged.
  var mostEngaged: (minute: Int, time: String, rate: Ratio, isSurpassed: Bool)?
}
