extension Moment {
  /// At most one of each kind, in minute order.
  static func list(
    timeline: [TimelineMinute], peaks: [ReactionPeak], polls: [PollMetrics], session: Session,
    liveViewers: Int
  ) -> [Moment] {
    let room = Room(timeline)
    let moments = [
      liveViewers >= 2 ? room.fullest : nil,
      room.mostEngaged,
      biggestBurst(of: peaks),
      room.quietest,
      room.steepestLoss,
      mostAnswered(of: polls, in: session),
    ].compactMap(\.self)
    // Ties keep the order of the kinds.
    return moments.enumerated()
      .sorted { ($0.element.minute, $0.offset) < ($1.element.minute, $1.offset) }
      .map(\.element)
  }

  private static func biggestBurst(of peaks: [ReactionPeak]) -> Moment? {
    first(peaks, best: \.count).map {
      Moment(kind: .biggestReactionBurst, minute: $0.startMinute, value: .count($0.count))
    }
  }

  private static func mostAnswered(of polls: [PollMetrics], in session: Session) -> Moment? {
    let asked = polls.filter { $0.askedAtSecond != nil && $0.participants > 0 }
      .map { (minute: session.minute(ofSecond: $0.askedAtSecond!), participants: $0.participants) }
      .sorted { $0.minute < $1.minute }
    return first(asked, best: \.participants).map {
      Moment(kind: .mostAnsweredPoll, minute: $0.minute, value: .count($0.participants))
    }
  }

  /// The first of the elements whose value is the best: the largest, unless said otherwise.
  fileprivate static func first<Element, Value: Comparable>(
    _ elements: [Element], best value: (Element) -> Value, by isBetter: (Value, Value) -> Bool = (>)
  ) -> Element? {
    var best: (element: Element, value: Value)?
    for element in elements {
      let value = value(element)
      if best.map({ isBetter(value, $0.value) }) ?? true { best = (element, value) }
    }
    return best?.element
  }
}

/// How full and attentive a session's room was over time.
private struct Room {
  private static let quietMinutes = 5
  private static let shortestForQuiet = 15
  private static let lossMinutes = 5
  /// People leave when a session ends, which is no loss.
  private static let lastMinutesWithoutLoss = 9
  private static let smallestLoss = 3

  let timeline: [TimelineMinute]
  /// The largest number of viewers in a minute.
  let peak: Int

  init(_ timeline: [TimelineMinute]) {
    self.timeline = timeline
    peak = timeline.map(\.viewers).max() ?? 0
  }

  var fullest: Moment? {
    Moment.first(timeline, best: \.viewers).map {
      Moment(kind: .fullestRoom, minute: $0.minute, value: .count($0.viewers))
    }
  }

  var mostEngaged: Moment? {
    let rates = timeline.filter(isFull).compactMap { minute in
      minute.engagementRate.map { (minute: minute.minute, rate: $0) }
    }
    return Moment.first(rates, best: \.rate).map {
      Moment(kind: .mostEngagedMinute, minute: $0.minute, value: .rate($0.rate))
    }
  }

  var quietest: Moment? {
    guard timeline.count >= Self.shortestForQuiet else { return nil }
    let rates = (0...timeline.count - Self.quietMinutes).compactMap {
      start -> (minute: Int, rate: Ratio)? in
      let window = timeline[start..<start + Self.quietMinutes]
      guard window.allSatisfy(isFull) else { return nil }
      let engaged = window.reduce(0) { $0 + $1.engagedSeconds }
      return Ratio(engaged, window.reduce(0) { $0 + $1.viewedSeconds }).map { (start, $0) }
    }
    return Moment.first(rates, best: \.rate, by: <).map {
      Moment(kind: .quietestFiveMinutes, minute: $0.minute, value: .rate($0.rate))
    }
  }

  var steepestLoss: Moment? {
    let losses = (0..<max(0, timeline.count - Self.lastMinutesWithoutLoss)).map { minute in
      (
        minute: minute,
        loss: timeline[minute].viewers - timeline[minute + Self.lossMinutes].viewers
      )
    }
    guard let steepest = Moment.first(losses, best: \.loss),
      steepest.loss >= Self.smallestLoss, 20 * steepest.loss >= peak
    else { return nil }
    return Moment(kind: .steepestLoss, minute: steepest.minute, value: .count(steepest.loss))
  }

  private func isFull(_ minute: TimelineMinute) -> Bool { 2 * minute.viewers >= peak }
}
