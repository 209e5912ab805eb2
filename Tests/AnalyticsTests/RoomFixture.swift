import RecapAnalytics

/// A session made up for a test, person by person.
struct RoomFixture {
  private(set) var activity: SessionActivity
  private let painting: Painting

  /// A painter can't be copied.
  private final class Painting {
    var painter: LivePainter

    init(seconds: Int, leastGap: Int) {
      painter = LivePainter(durationSeconds: seconds, leastGap: leastGap)
    }
  }

  init(
    _ id: String = "s", seconds: Int, at start: Int = 0, title: String = "Talk", leastGap: Int = 60
  ) {
    activity = SessionActivity(
      Session(
        id: id, title: title, event: "Summit", kind: .live, startedAt: start,
        durationSeconds: seconds, zone: .utc))
    painting = Painting(seconds: seconds, leastGap: leastGap)
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
      painting.painter.add(start: stretch.lowerBound, end: stretch.upperBound, level: level)
    }
    activity.setLiveViewing(painting.painter.finishAttendee(), of: position)
    activity.setAudience(painting.painter.audience)
    return position
  }

  mutating func change(_ body: (inout SessionActivity) -> Void) { body(&activity) }
}
