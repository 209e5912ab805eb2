/// When the live audience of a session came and went: what is told of it where attention is not
/// measured.
public struct Presence: Sendable, Hashable {
  /// What happened in one minute of the session.
  public struct Minute: Sendable, Hashable {
    /// Live viewers whose first second is in it.
    public let arrivals: Int
    /// Live viewers whose last second is in it, without those who stayed to the end.
    public let departures: Int
    /// Absences that begin in it, as dynamics have them.
    public let absences: Int
    /// Absences that end in it.
    public let returns: Int
  }

  /// One a minute of the session, in order.
  public let minutes: [Minute]
  /// Live viewers of whom it is known when they were there.
  public let people: Int
  /// Live viewers who were there within the last minute.
  public let stayedToEnd: Int
  /// Came after the first tenth.
  public let joinedLate: Int
  /// Live minutes; nil where nobody watched live.
  public let medianMinutes: Ratio?
}

extension Presence {
  /// The presence of a session's audience; nil where it was read without stretches of viewing.
  init?(_ activity: SessionActivity) {
    let live = activity.attendees.compactMap(\.live)
    // Who is known by a total alone has none.
    let viewings = live.filter { !$0.stretches.isEmpty }
    if viewings.isEmpty, !live.isEmpty { return nil }
    let session = activity.session
    let stays = viewings.map { Stay($0, sessionSeconds: session.durationSeconds) }
    minutes = Dynamics.minutes(of: activity, stays).map {
      Minute(
        arrivals: $0.arrivals, departures: $0.departures, absences: $0.absences,
        returns: $0.returns)
    }
    people = stays.count
    stayedToEnd = stays.count(where: \.isToTheEnd)
    joinedLate = stays.count { 10 * $0.arrival > session.durationSeconds }
    medianMinutes = Dynamics.median(live.map(\.liveSeconds), per: 60)
  }
}
