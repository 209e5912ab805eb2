import RecapAnalytics

/// A session made up for a test, person by person.
struct RoomFixture {
  private(set) var activity: SessionActivity
  private var painter: LivePainter

  init(
    _ id: String = "s", seconds: Int, at start: Int = 0, title: String = "Talk", leastGap: Int = 60
  ) {
    activity = SessionActivity(
      Session(
        id: id, title: title, event: "Summit", kind: .live, startedAt: start,
        durationSeconds: seconds, timeZone: "UTC"),
      zone: .utc)
    painter = LivePainter(durationSeconds: seconds, leastGap: leastGap)
  }

  /// Somebody who watches stretches, engaged; gives their position.
  @discardableResult
  mutating func add(
    _ id: Int, _ stretches: Range<Int>..., name: String? = nil, email: String? = nil,
    company: String? = nil, role: String? = nil, level: EngagementLevel = .good
  ) -> Int {
    let position = activity.admit(
      Attendee(
        id: id, firstName: name, lastName: nil, email: email, title: nil, company: company,
        role: role, industry: nil, countryCode: nil))
    for stretch in stretches {
      painter.add(start: stretch.lowerBound, end: stretch.upperBound, level: level)
    }
    activity.setLiveViewing(painter.finishAttendee(), of: position)
    activity.setAudience(painter.audience)
    return position
  }

  mutating func change(_ body: (inout SessionActivity) -> Void) { body(&activity) }
}
