/// A session as one of an event.
public struct EventSession: Sendable {
  /// The figures sessions are ranked by.
  public enum Ranked: String, Sendable, CaseIterable {
    case uniqueViewers, liveUniqueViewers, recordingUniqueViewers, averageLiveMinutesViewed,
      averageLiveEngagementRate, peakViewers, reactionsPerLiveViewer, pollParticipationRate,
      recordingPlays
  }

  public let session: Session
  public let summary: Summary
  /// One a minute.
  public let minutes: [LiveAudience.Minute]
  /// The most viewers in a minute of the timeline, and which; nil where nobody watched live.
  public let peak: (viewers: Int, minute: Int)?
  /// Live viewers who are live in no earlier session.
  public internal(set) var newAttendees = 0
  /// One more than the sessions with a greater value; nil where there is no value.
  public internal(set) var ranks: [Ranked: Int] = [:]
  /// The poll with most participants, the first of those, with its number from 1; nil without
  /// participants.
  public let mostAnsweredPoll: (id: Int, number: Int, participants: Int)?

  public var returningAttendees: Int { summary.liveUniqueViewers - newAttendees }
  public var reactionsPerLiveViewer: Ratio? {
    Ratio(summary.reactions.count, summary.liveUniqueViewers)
  }
  /// Nil in a session without polls, too.
  public var pollParticipationRate: Ratio? {
    summary.polls.count == 0 ? nil : summary.polls.rate
  }

  /// Unix seconds.
  public var endsAt: Int { session.startedAt + session.durationSeconds }

  init(_ activity: SessionActivity) {
    session = activity.session
    summary = Summary(activity)
    minutes = activity.audience.minutes
    let viewers = minutes.map(\.viewers)
    let most = viewers.max() ?? 0
    peak = most == 0 ? nil : (most, viewers.firstIndex(of: most)!)
    mostAnsweredPoll = activity.polls
      .sorted { ($0.poll.position, $0.poll.id) < ($1.poll.position, $1.poll.id) }
      .enumerated()
      .map { (id: $1.poll.id, number: $0 + 1, participants: $1.participants.count) }
      .filter { $0.participants > 0 }
      .reduce(nil as (id: Int, number: Int, participants: Int)?) { best, poll in
        best.map { $0.participants >= poll.participants } ?? false ? best : poll
      }
  }

  func value(_ figure: Ranked) -> Ratio? {
    switch figure {
    case .uniqueViewers: Ratio(summary.uniqueViewers, 1)
    case .liveUniqueViewers: Ratio(summary.liveUniqueViewers, 1)
    case .recordingUniqueViewers: Ratio(summary.recordingUniqueViewers, 1)
    case .averageLiveMinutesViewed: summary.averageLiveMinutesViewed
    case .averageLiveEngagementRate: summary.averageLiveEngagementRate
    case .peakViewers: peak.flatMap { Ratio($0.viewers, 1) }
    case .reactionsPerLiveViewer: reactionsPerLiveViewer
    case .pollParticipationRate: pollParticipationRate
    case .recordingPlays: Ratio(summary.recordingPlays, 1)
    }
  }

  static func rank(_ sessions: inout [EventSession]) {
    for figure in Ranked.allCases {
      let values = sessions.compactMap { $0.value(figure) }.sorted(by: >)
      for index in sessions.indices {
        guard let value = sessions[index].value(figure) else { continue }
        // The first that is not greater, by halves.
        var (low, high) = (0, values.count)
        while low < high {
          let middle = (low + high) / 2
          if values[middle] > value { low = middle + 1 } else { high = middle }
        }
        sessions[index].ranks[figure] = low + 1
      }
    }
  }
}
