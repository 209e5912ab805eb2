extension Dynamics {
  /// The dynamics of what happened in a session, read with stretches at least `leastAbsence` apart.
  /// - Parameters:
  ///   - activity: As read, with people as who they are.
  ///   - anonymity: Of an edition that names nobody.
  public init(
    _ activity: SessionActivity, options: DynamicsOptions, anonymity: Anonymity? = nil
  ) {
    let session = activity.session
    let provenance = activity.provenance
    let isTimed = provenance.measuresLive(.timing)
    self.provenance = provenance
    // Who is known by a total alone has no stretch, and came at a time that nobody knows.
    let viewings = isTimed ? activity.attendees.compactMap(\.live) : []
    let stays = viewings.filter { !$0.stretches.isEmpty }.map {
      Stay($0, sessionSeconds: session.durationSeconds)
    }
    func part(_ isCounted: (Stay) -> Bool) -> Part {
      let count = stays.count(where: isCounted)
      return Part(count: count, share: Ratio(count, stays.count))
    }
    let duration = session.durationSeconds
    minutes = isTimed ? Self.minutes(of: activity, stays) : []
    stayedToEnd = part(\.isToTheEnd)
    medianMinutes = Self.median(
      activity.attendees.compactMap { $0.live?.liveSeconds }, per: 60)
    medianStayMinutes = Self.median(stays.map(\.seconds), per: 60)
    joinedLate = part { 10 * $0.arrival > duration }
    leftInFirstHalf = part { !$0.isToTheEnd && 2 * $0.departure <= duration }
    cameBack = part(\.hasAbsence)
    leftBy =
      isTimed
      ? (1...10).map { tenth in
        Leaving(
          position: Ratio(tenth, 10)!,
          part: part { !$0.isToTheEnd && 10 * $0.departure <= tenth * duration })
      } : []
    survival = SurvivalCurve(stays)
    departureWindows = DepartureWindow.list(
      minutes.map(\.departures), viewers: stays.count, activity: activity)
    smallestGroup = options.smallestGroup
    segments = Segmentation.list(
      of: activity, smallestGroup: options.smallestGroup, anonymity: anonymity)
    followUp = anonymity == nil ? FollowUp(activity, formula: options.score) : nil
  }

  static func minutes(of activity: SessionActivity, _ stays: [Stay]) -> [Minute] {
    var minutes = minutes(of: activity.session, stays)
    for case let viewing? in activity.attendees.lazy.map(\.live) {
      for (before, after) in zip(viewing.stretches, viewing.stretches.dropFirst())
      where after.lowerBound - before.upperBound >= leastAbsence {
        minutes[before.upperBound / 60].absences += 1
        minutes[after.lowerBound / 60].returns += 1
      }
    }
    return minutes
  }

  /// The minutes of a session with who came and who went in them.
  static func minutes(of session: Session, _ stays: [Stay]) -> [Minute] {
    var minutes = (0..<session.minutes).map { Minute(minute: $0) }
    for stay in stays {
      minutes[stay.arrival / 60].arrivals += 1
      if !stay.isToTheEnd { minutes[(stay.departure - 1) / 60].departures += 1 }
    }
    return minutes
  }

  /// The middle value, or the mean of the two in the middle, divided; nil where there is none.
  package static func median(_ values: [Int], per divisor: Int) -> Ratio? {
    if values.isEmpty { return nil }
    let sorted = values.sorted()
    return Ratio(sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2], 2 * divisor)
  }
}

/// From somebody's first to their last live second, absences included.
struct Stay {
  let arrival: Int
  /// Behind the last second.
  let departure: Int
  let isToTheEnd: Bool
  let hasAbsence: Bool

  var seconds: Int { departure - arrival }

  init(_ viewing: LiveViewing, sessionSeconds: Int) {
    precondition(!viewing.stretches.isEmpty, "a viewer without a stretch")
    arrival = viewing.stretches[0].lowerBound
    departure = viewing.stretches[viewing.stretches.count - 1].upperBound
    isToTheEnd = sessionSeconds - departure < 60
    hasAbsence = zip(viewing.stretches, viewing.stretches.dropFirst())
      .contains { $1.lowerBound - $0.upperBound >= Dynamics.leastAbsence }
  }
}
