/// A session as one of an event.
public struct EventSession: Sendable {
  /// The figures sessions are ranked by.
  public enum Ranked: String, Sendable, CaseIterable {
    case uniqueViewers, liveUniqueViewers, recordingUniqueViewers, averageLiveMinutesViewed,
      averageLiveEngagementRate, peakViewers, reactionsPerLiveViewer, pollParticipationRate,
      recordingPlays
  }

  public let session: Session
  /// Figures of what is not measured are not to be believed: `measures` tells.
  public let summary: Summary
  public let provenance: Provenance
  /// One a minute.
  public let minutes: [LiveAudience.Minute]
  /// The most viewers in a minute of the timeline, and which; nil where nobody watched live, or
  /// nobody knows when.
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
    measuresLive(.reactions) ? Ratio(summary.reactions.count, summary.liveUniqueViewers) : nil
  }
  /// Nil in a session without polls, too.
  public var pollParticipationRate: Ratio? {
    summary.polls.count == 0 || !measuresLive(.polls) ? nil : summary.polls.rate
  }

  public func measures(_ signal: Signal) -> Bool { provenance.measures(signal) }

  /// What somebody who was there did, or when they were.
  public func measuresLive(_ signal: Signal) -> Bool { provenance.measuresLive(signal) }

  // Each nil where it is not measured.

  public var uniqueViewers: Int? {
    measures(.attendance) || measures(.recording) ? summary.uniqueViewers : nil
  }
  public var liveViewers: Int? { measures(.attendance) ? summary.liveUniqueViewers : nil }
  public var recordingViewers: Int? {
    measures(.recording) ? summary.recordingUniqueViewers : nil
  }
  public var averageLiveMinutes: Ratio? {
    measures(.attendance) ? summary.averageLiveMinutesViewed : nil
  }
  /// The share of the session that a live viewer watched.
  public var averageStay: Ratio? {
    liveViewers.flatMap { Ratio(summary.liveSeconds, $0 * session.durationSeconds) }
  }
  public var engagementRate: Ratio? {
    measuresLive(.engagement) ? summary.averageLiveEngagementRate : nil
  }
  /// How often something was done; of polls, how many there were.
  public func count(_ signal: Signal) -> Int? {
    guard measures(signal) else { return nil }
    return switch signal {
    case .reactions: summary.reactions.count
    case .chatMessages: summary.chatMessages.count
    case .polls: summary.polls.count
    case .qaThreads: summary.qaThreads.count
    case .attachmentDownloads: summary.attachmentDownloads.count
    case .handRaises: summary.handRaises.count
    case .attendance, .timing, .timeZone, .engagement, .visitCountry, .device, .recording: nil
    }
  }
  public var recordingPlays: Int? { provenance.tellsPlays ? summary.recordingPlays : nil }

  /// Unix seconds.
  public var endsAt: Int { session.startedAt + session.durationSeconds }

  init(_ activity: SessionActivity) {
    let provenance = activity.provenance
    let poll = (provenance.measures(.polls) ? activity.polls : [])
      .sorted { ($0.poll.position, $0.poll.id) < ($1.poll.position, $1.poll.id) }
      .enumerated()
      .map { (id: $1.poll.id, number: $0 + 1, participants: $1.participants.count) }
      .filter { $0.participants > 0 }
      .reduce(nil as (id: Int, number: Int, participants: Int)?) { best, poll in
        best.map { $0.participants >= poll.participants } ?? false ? best : poll
      }
    self.init(
      activity.session, summary: Summary(activity), provenance: provenance,
      minutes: activity.audience.minutes, mostAnsweredPoll: poll)
  }

  init(
    _ session: Session, summary: Summary, provenance: Provenance, minutes: [LiveAudience.Minute],
    mostAnsweredPoll: (id: Int, number: Int, participants: Int)?
  ) {
    (self.session, self.summary, self.provenance) = (session, summary, provenance)
    (self.minutes, self.mostAnsweredPoll) = (minutes, mostAnsweredPoll)
    let viewers = minutes.map(\.viewers)
    let most = provenance.measuresLive(.timing) ? viewers.max() ?? 0 : 0
    peak = most == 0 ? nil : (most, viewers.firstIndex(of: most)!)
  }

  func value(_ figure: Ranked) -> Ratio? {
    switch figure {
    case .uniqueViewers: uniqueViewers.flatMap { Ratio($0, 1) }
    case .liveUniqueViewers: liveViewers.flatMap { Ratio($0, 1) }
    case .recordingUniqueViewers: recordingViewers.flatMap { Ratio($0, 1) }
    case .averageLiveMinutesViewed: averageLiveMinutes
    case .averageLiveEngagementRate: engagementRate
    case .peakViewers: peak.flatMap { Ratio($0.viewers, 1) }
    case .reactionsPerLiveViewer: reactionsPerLiveViewer
    case .pollParticipationRate: pollParticipationRate
    case .recordingPlays: recordingPlays.flatMap { Ratio($0, 1) }
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
