/// Something that stands out among the sessions of an event.
public struct EventMoment: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case largestSession, mostEngagedSession, biggestAudience, biggestDrop, mostReactions,
      mostAnsweredPoll, mostReturning
  }

  public let kind: Kind
  /// Its index; nil where it is of no session alone.
  public let session: Int?
  /// Unix seconds: the start of the session, or of the minute.
  public let startsAt: Int
  public let value: Ratio
  /// The id of a poll.
  public var poll: Int?
}

extension EventMoment {
  /// At most one of each kind, in their order.
  static func list(
    _ sessions: [EventSession], audience: [EventAudience.Block], left: [Leaving]
  ) -> [EventMoment] {
    let largest = sessions.map(\.summary.liveUniqueViewers).max() ?? 0
    /// The earliest session with the greatest value above 0.
    func most(_ kind: Kind, _ value: (Int) -> Ratio?) -> EventMoment? {
      var best: (session: Int, value: Ratio)?
      for session in sessions.indices {
        guard let value = value(session), value.numerator > 0 else { continue }
        if best.map({ $0.value < value }) ?? true { best = (session, value) }
      }
      return best.map {
        EventMoment(
          kind: kind, session: $0.session, startsAt: sessions[$0.session].session.startedAt,
          value: $0.value)
      }
    }
    /// Small sessions are no measure of others.
    func sizeable(_ session: Int, _ value: Ratio?) -> Ratio? {
      4 * sessions[session].summary.liveUniqueViewers >= largest ? value : nil
    }
    let leaving = Dictionary(uniqueKeysWithValues: left.map { ($0.session, $0.people) })
    var answered = most(.mostAnsweredPoll) {
      sessions[$0].mostAnsweredPoll.flatMap { Ratio($0.participants, 1) }
    }
    if let session = answered?.session { answered?.poll = sessions[session].mostAnsweredPoll?.id }
    return [
      most(.largestSession) { Ratio(sessions[$0].summary.liveUniqueViewers, 1) },
      most(.mostEngagedSession) {
        sizeable($0, sessions[$0].engagementRate)
      },
      biggestAudience(audience),
      most(.biggestDrop) { session in
        let people = leaving[session] ?? 0
        let isBig = people >= 3 && 10 * people >= sessions[session].summary.liveUniqueViewers
        return isBig ? Ratio(people, 1) : nil
      },
      most(.mostReactions) { sizeable($0, sessions[$0].reactionsPerLiveViewer) },
      answered,
      most(.mostReturning) { Ratio(sessions[$0].returningAttendees, 1) },
    ].compactMap(\.self)
  }

  private static func biggestAudience(_ audience: [EventAudience.Block]) -> EventMoment? {
    var best = (viewers: 0, startsAt: 0)
    for block in audience {
      for (minute, viewers) in block.viewers.enumerated() where viewers > best.viewers {
        best = (viewers, block.startsAt + 60 * minute)
      }
    }
    return best.viewers == 0
      ? nil
      : EventMoment(
        kind: .biggestAudience, session: nil, startsAt: best.startsAt,
        value: Ratio(best.viewers, 1)!)
  }
}
