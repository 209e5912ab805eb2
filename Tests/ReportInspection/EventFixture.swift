public import RecapAnalytics

/// An event made up for a test.
public struct EventFixture {
  public struct Room {
    public var title: String
    /// Seconds after the event's first second.
    public var start: Int
    public var seconds: Int
    /// What people watched, by their number; engaged in the first half of each stretch.
    public var stays: [Int: [Range<Int>]] = [:]
    /// Who answered its poll; nil for a session without one.
    public var answers: [Int]?
    public var reactions = 0
    /// What its source does not tell.
    public var unmeasured: Set<Signal> = []
    /// Where it comes from.
    public var formats: [String] = []

    public init(_ title: String, at start: Int, seconds: Int, stays: [Int: [Range<Int>]] = [:]) {
      (self.title, self.start, self.seconds, self.stays) = (title, start, seconds, stays)
    }
  }

  public var name = "Summit"
  /// 4 March 2026, 09:00 UTC.
  public var startsAt = 1_772_614_800
  public var zone = ZoneRules.utc
  public var rooms: [Room]
  public var options = EventOptions()
  public var company: (Int) -> String? = { _ in nil }
  public var lastName: (Int) -> String = { "Person \($0)" }

  public init(_ rooms: [Room]) { self.rooms = rooms }

  /// Rooms day by day, in which people come and go by a rule.
  public init(sessions: Int, people: Int, days: Int, title: String = "Talk") {
    let daily = (sessions + days - 1) / days
    self.init(
      (0..<sessions).map { index in
        let (day, number) = index.quotientAndRemainder(dividingBy: daily)
        var room = Room(
          "\(title) \(index + 1)", at: 86_400 * day + 2400 * (number / 2 * 2), seconds: 2700)
        for person in 0..<people where (person + index) % 3 != 0 {
          room.stays[person] = [(person * 37 % 600)..<(1500 + person * 53 % 1200)]
        }
        if index % 4 != 0 { room.answers = (0..<people).filter { ($0 + index) % 5 == 1 } }
        room.reactions = index * 7 % 40
        return room
      })
  }

  public func metrics() -> EventMetrics {
    let sessions = rooms.enumerated().map { index, room in
      Session(
        id: "s\(index)", title: room.title, event: name, kind: .live,
        startedAt: startsAt + room.start, durationSeconds: room.seconds, zone: zone)
    }
    var tally = EventTally(
      Event(id: "e", name: name, zone: zone), sessions: sessions, options: options)
    for (room, session) in zip(rooms, sessions) { tally.add(activity(room, session)) }
    return tally.finish(people: Set(rooms.flatMap(\.stays.keys)).count, anonymity: nil)
  }

  private func activity(_ room: Room, _ session: Session) -> SessionActivity {
    var activity = SessionActivity(session)
    var painter = LivePainter(durationSeconds: room.seconds, leastGap: 1)
    var first: Int?
    let poll = room.answers.map { _ in
      activity.addPoll(
        Poll(id: 1, position: 1, question: "Ready?", type: .singleAnswer, askedAtSecond: nil),
        options: [Poll.Option(id: 1, position: 1, label: "Yes", isCorrect: false)])
    }
    for (person, stretches) in room.stays.sorted(by: { $0.key < $1.key }) {
      let position = activity.admit(
        Attendee(
          id: person + 1, firstName: "Ada", lastName: lastName(person), email: nil, title: nil,
          company: company(person), role: nil, industry: nil, countryCode: nil))
      first = first ?? position
      for stretch in stretches {
        let middle = (stretch.lowerBound + stretch.upperBound) / 2
        painter.add(start: stretch.lowerBound, end: middle, level: .good)
        painter.add(start: middle, end: stretch.upperBound, level: .low)
        activity.addVisit(by: position, country: Country("DE"), device: .computer, hasWatched: true)
      }
      activity.setLiveViewing(painter.finishAttendee(), of: position)
      if let poll, room.answers?.contains(person) == true {
        activity.addAnswer(poll: poll, by: position, option: 0)
      }
    }
    activity.setAudience(painter.finish())
    if let first {
      for _ in 0..<room.reactions {
        activity.addInteraction(.reaction, by: first, atSecond: 0, detail: "clap")
      }
    }
    activity.leaveOut(room.unmeasured)
    activity.provenance.unmeasured = room.unmeasured
    activity.provenance.formats = room.formats
    return activity
  }
}
