extension Dynamics.DepartureWindow {
  private static let most = 3
  private static let fewestDepartures = 3
  /// The last minutes of a session are never in one: people leave when it ends.
  private static let lastMinutes = 10

  /// The windows with most departures, none of which overlaps another.
  /// - Parameter departures: By minute.
  static func list(
    _ departures: [Int], viewers: Int, activity: SessionActivity
  ) -> [Dynamics.DepartureWindow] {
    guard departures.count >= lastMinutes else { return [] }
    let peaks = activity.hasTimelessReactions ? [] : activity.reactions.peaks
    let sums = (0...departures.count - lastMinutes).map {
      departures[$0..<$0 + minutes].reduce(0, +)
    }
    let ranked = sums.indices
      .filter { sums[$0] >= fewestDepartures && 50 * sums[$0] >= viewers }
      .sorted { (-sums[$0], $0) < (-sums[$1], $1) }
    var taken: [Int] = []
    for minute in ranked where taken.count < most {
      if taken.allSatisfy({ abs($0 - minute) >= minutes }) { taken.append(minute) }
    }
    return taken.sorted().map { minute in
      let span = minute..<minute + minutes
      return Self(
        minute: minute, departures: sums[minute], poll: lastPoll(in: span, of: activity),
        reactionPeak:
          peaks
          .first { span.overlaps($0.startMinute..<$0.endMinute) }?.startMinute)
    }
  }

  private static func lastPoll(in span: Range<Int>, of activity: SessionActivity) -> Int? {
    activity.polls.map(\.poll)
      .compactMap { poll in poll.askedAtSecond.map { (second: $0, poll: poll) } }
      .filter { span.contains(activity.session.minute(ofSecond: $0.second)) }
      .max {
        ($0.second, $0.poll.position, $0.poll.id) < ($1.second, $1.poll.position, $1.poll.id)
      }?
      .poll.id
  }
}
