import RecapAnalytics

/// Who came to what at an event.
extension English {
  var sessionsPerAttendee: String { "Sessions per attendee" }
  var liveNote: String { "live" }
  var companies: String { "Companies" }
  var whoCameToBoth: String { "Who came to both" }
  var overlapsNote: String {
    "people live in both sessions; darker: a larger share of the smaller one"
  }
  var shareOfSmaller: String { "Share of the smaller session" }
  var atTheSameTime: String { "at the same time" }
  var allLiveViewersKey: String { "all live viewers" }
  var sessionHead: String { "Session" }
  var firstSession: String { "First session of the event" }
  var first: String { "first" }
  var cameBefore: String { "came before" }
  var overlapLevels: [String] { ["under 10%", "10–24%", "25–39%", "40–59%", "60% or more"] }
  var attendanceHeads: [String] { [sessions, "People", "Share"] }
  func companiesHeads(hasMinutes: Bool, hasRates: Bool) -> [String] {
    ["Company", "People"] + (hasMinutes ? ["Minutes each"] : []) + (hasRates ? ["Engagement"] : [])
  }
  var pairHeads: [String] { [sessionHead, "and", "Both", "of the smaller"] }
  var fromSessionToSession: String { "From session to session" }
  var flowHeads: [String] { ["From", "to", "Went on", "of its viewers"] }

  func orMore(_ number: Int) -> String { "\(count(number)) or more" }

  func companiesNote(_ shown: Int, of total: Int) -> String {
    shown == total
      ? "all with two people or more"
      : "the \(count(shown)) of \(count(total)) with the most people"
  }

  func pairsNote(_ most: Int, of total: Int) -> String {
    total <= most
      ? "people live in both sessions"
      : "the \(count(most)) largest of \(count(total)) pairs; all are in the JSON and CSV data"
  }

  /// "1,056 people came live. 69% came to two sessions or more, 128 to six or more."
  func audienceSub(_ metrics: EventMetrics) -> [(text: String, isEmphasized: Bool)] {
    let live = metrics.totals.liveAttendees
    func people(from sessions: Int) -> Int {
      metrics.attendance.dropFirst(sessions - 1).reduce(0) { $0 + $1.attendees }
    }
    let (several, many) = (people(from: 2), people(from: 6))
    let start = [(counted(live, "person", "people"), true), (" came live.", false)]
    guard several > 0 else { return start }
    return start + [
      (" ", false), ("\(share(several, of: live)) came to two sessions or more", true),
      (many > 0 ? ", \(count(many)) to six or more." : ".", false),
    ]
  }

  func flowsNote(within minutes: Int) -> String {
    "Height: live viewers. Bands: people who went on to a session that starts within "
      + "\(counted(minutes, "minute")); no band across longer breaks."
  }

  func flowsTableNote(_ shown: Int, of total: Int, within minutes: Int) -> String {
    let which =
      shown == total
      ? "to sessions that start within \(counted(minutes, "minute"))"
      : "the \(count(shown)) largest of \(count(total)), within \(counted(minutes, "minute")); "
        + "all are in the JSON and CSV data"
    return which
  }

  /// What became of the viewers of sessions that have next ones: of one in two lines, else one each.
  func wentOn(_ sessions: [(session: Int, on: Int, left: Int)]) -> [String] {
    if sessions.count == 1 {
      return ["\(count(sessions[0].on)) went on", "\(count(sessions[0].left)) to none"]
    }
    return sessions.prefix(3).map {
      "\(count($0.session + 1)): \(count($0.on)) on, \(count($0.left)) to none"
    }
  }

  func pause(isNextDay: Bool) -> String { isNextDay ? "next day" : "break" }

  /// "Of 524 viewers of session 1, 227 went on to session 2, 217 to none of the next."
  func flowsAlternative(_ metrics: EventMetrics, from sessions: [Int]) -> String {
    let left = Dictionary(uniqueKeysWithValues: metrics.left.map { ($0.session, $0.people) })
    return sessions.compactMap { session -> String? in
      let flows = metrics.flows.filter { $0.from == session }
      guard !flows.isEmpty else { return nil }
      let live = metrics.sessions[session].summary.liveUniqueViewers
      let parts = flows.map { "\(count($0.stayed)) went on to session \(count($0.to + 1))" }
      return "Of \(counted(live, "viewer")) of session \(count(session + 1)), "
        + (parts + ["\(count(left[session] ?? 0)) to none of the next"]).joined(separator: ", ")
        + "."
    }.joined(separator: " ")
  }
}
