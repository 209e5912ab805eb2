import RecapAnalytics

/// A session of half an hour in Berlin, with its live viewers and its recording.
struct RecordedSession {
  /// 4 March 2026, 16:00 CET.
  static let start = 1_772_636_400
  static let day = 86_400

  private var activity: SessionActivity
  private var painter = [(attendee: Int, level: EngagementLevel)]()
  private var people = 0

  init() {
    activity = SessionActivity(
      Session(
        id: "s", title: "Keynote", event: "Summit", kind: .live, startedAt: Self.start,
        durationSeconds: 1800, zone: ZoneRules("Europe/Berlin")!))
  }

  /// Somebody new.
  mutating func person(_ name: String, company: String? = nil) -> Int {
    people += 1
    return activity.admit(
      Attendee(
        id: people, firstName: name, lastName: nil, email: nil, title: nil, company: company,
        role: nil, industry: nil, countryCode: nil))
  }

  mutating func watchLive(_ person: Int, country: String?, device: Device? = .computer) {
    activity.addVisit(
      by: person, country: country.flatMap { Country($0) }, device: device, hasWatched: true)
    if !painter.contains(where: { $0.attendee == person }) { painter.append((person, .good)) }
  }

  mutating func load(_ person: Int) { activity.addImpression(by: person) }

  /// `day` counts from the session's start.
  mutating func play(
    _ person: Int, day: Int = 0, seconds: Int = 600, percentiles: Int = 50,
    country: String? = "DE", device: Device? = .mobile
  ) {
    activity.addPlay(
      by: person, at: Self.start + day * Self.day, seconds: seconds, percentiles: percentiles,
      country: country.flatMap { Country($0) }, device: device)
  }

  func metrics() -> SessionMetrics {
    var activity = activity
    var live = LivePainter(durationSeconds: 1800)
    for (attendee, level) in painter {
      live.add(start: 0, end: 900, level: level)
      activity.setLiveViewing(live.finishAttendee(), of: attendee)
    }
    activity.setAudience(live.finish())
    return SessionMetrics(activity)
  }
}
