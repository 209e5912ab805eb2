import RecapAnalytics

/// The sessions of an event.
extension English {
  var allSessions: String { "All sessions" }
  func linkToReport(of title: String) -> String {
    "Go to the report of \(DisplayText.isolated(title))"
  }

  var allSessionsNote: String { "people once each; means and totals" }
  var sizeAndEngagement: String { "Size and engagement" }
  var sizeAndStay: String { "Size and average stay" }
  var sizeNote: String { "each session by its number" }
  var newAndReturning: String { "New and returning" }
  var newcomersNote: String { "live viewers, in order of the sessions" }
  var newInEvent: String { "new: in no earlier session (number above)" }
  var returning: String { "returning" }

  func sessionsLegend(
    _ columns: [SessionsSection.Column], hasViewers: Bool, hasRates: Bool
  ) -> SessionsSection.Legend {
    let firsts = columns.compactMap { column -> String? in
      switch column {
      case .live: "live viewers"
      case .minutes: "minutes"
      case .rate: "engagement"
      case .polls: "polls"
      case .unique, .recording, .reactions: nil
      }
    }
    return SessionsSection.Legend(
      viewers: hasViewers ? "viewers, one scale for all" : nil,
      rate: hasRates ? "engagement rate, 0–100%" : nil,
      first: firsts.isEmpty ? nil : "first of the event in \(list(firsts, "or"))")
  }

  func sessionsHeads(
    _ columns: [SessionsSection.Column], hasOverTime: Bool
  ) -> SessionsSection.Heads {
    SessionsSection.Heads(
      session: "Session", overTime: hasOverTime ? "Timeline" : nil,
      columns: columns.map { column in
        switch column {
        case .unique: ["Unique"]
        case .live: [live]
        case .recording: [recording]
        case .minutes: ["Average", "minutes"]
        case .rate: ["Engagement"]
        case .polls: ["Answered", "polls"]
        case .reactions: ["Reactions"]
        }
      })
  }

  func shortKind(_ kind: Session.Kind) -> String {
    switch kind {
    case .live: "Webcast"
    case .simulive: "Simulive"
    case .room: "Room"
    }
  }

  /// "12 sessions. They had 3,065 live viewers, 255 on average, who stayed 72% of the time. 29 polls
  /// were asked."
  func sessionsSub(_ metrics: EventMetrics) -> [(text: String, isEmphasized: Bool)] {
    let totals = metrics.totals
    let amount = (counted(totals.sessions, "session"), true)
    let asked =
      totals.polls.count == 0
      ? "."
      : ". \(counted(totals.polls.count, "poll")) \(totals.polls.count == 1 ? "was" : "were") asked."
    guard metrics.measures(.attendance) else { return [amount, (asked, false)] }
    guard totals.liveVisits > 0 else { return [amount, (". \(nobodyWatchedLive)", false)] }
    let seconds = metrics.sessions.reduce(0) {
      $0 + $1.session.durationSeconds * $1.summary.liveUniqueViewers
    }
    // Of the sessions that tell who was there.
    let attended = metrics.sessions.count { $0.measures(.attendance) }
    var pieces = [
      amount,
      (
        ". \(totals.sessions == 1 ? "It" : "They") had \(counted(totals.liveVisits, "live viewer"))",
        false
      ),
    ]
    if totals.sessions > 1 {
      let mean = numbers.decimal(Ratio(totals.liveVisits, attended), places: 0)
      pieces += [(", ", false), ("\(mean) on average", true)]
    }
    if let stayed = rateAboveZero(Ratio(totals.liveSeconds, seconds)) {
      pieces += [(", who stayed ", false), ("\(stayed) of the time", true)]
    }
    return pieces + [(asked, false)]
  }

  /// "Viewers 251 to 451, engagement 61%".
  func sparklineAlternative(_ session: EventSession) -> String {
    let viewers = session.minutes.map(\.viewers)
    guard let low = viewers.min(), let high = viewers.max(), high > 0 else {
      return nobodyWatchedLive
    }
    let amount = low == high ? "Viewers \(count(low))" : "Viewers \(count(low)) to \(count(high))"
    return session.engagementRate.map { "\(amount), engagement \(rate($0))" } ?? amount
  }

  func sizeAlternative(_ metrics: EventMetrics, rates: [Ratio?], isRated: Bool) -> String {
    let list = metrics.sessions.enumerated().compactMap { index, session in
      rates[index].map {
        "session \(count(index + 1)) \(count(session.summary.liveUniqueViewers)) and \(rate($0))"
      }
    }
    return "Live viewers and \(isRated ? "engagement rate" : "share of the session watched"): "
      + "\(list.joined(separator: ", "))."
  }

  func newcomersAlternative(_ metrics: EventMetrics) -> String {
    let list = metrics.sessions.enumerated().filter { $1.measures(.attendance) }.map {
      index, session in
      "session \(count(index + 1)) \(count(session.newAttendees)) new, "
        + "\(count(session.returningAttendees)) returning"
    }
    return "Live viewers: \(list.joined(separator: "; "))."
  }

  /// "Sessions 15–28 of 40".
  func sessionRange(_ range: Range<Int>, of total: Int) -> String {
    "\(noun(range.count, "Session")) \(self.range(range.lowerBound + 1...range.upperBound)) of \(count(total))"
  }
}
