import Testing

@testable import RecapAnalytics

@Suite("Metrics of an event")
struct EventTallyTests {
  private func metrics(
    _ rooms: [RoomFixture], _ options: EventOptions = EventOptions(), zone: ZoneRules = .utc,
    people: Int = 10, anonymity: Anonymity? = nil
  ) -> EventMetrics {
    var tally = EventTally(
      Event(id: "e", name: "Summit", zone: zone), sessions: rooms.map(\.activity.session),
      options: options)
    for room in rooms { tally.add(room.activity) }
    return tally.finish(people: people, anonymity: anonymity)
  }

  private func room(_ id: String, at start: Int, seconds: Int) -> RoomFixture {
    RoomFixture(id, seconds: seconds, at: start, leastGap: 1)
  }

  @Test("somebody in two sessions at once is one person in a minute, and counted twice in minutes")
  func parallel() throws {
    var (first, second) = (room("a", at: 30, seconds: 120), room("b", at: 60, seconds: 60))
    first.add(1, 0..<10, 100..<120)
    second.add(1, 0..<60)
    second.add(2, 59..<60)
    let metrics = metrics([first, second])
    // Seconds 30-39, 130-149 and 60-119 of the clock; the other's 119.
    #expect(metrics.audience == [EventAudience.Block(firstMinute: 0, viewers: [1, 2, 1])])
    #expect(metrics.quality.simultaneousLiveSeconds == 0)
    #expect(metrics.totals.liveSeconds == 91)
    #expect(metrics.overlaps.map(\.both) == [1])
    #expect(metrics.overlaps.map(\.isSimultaneous) == [true])

    var third = room("c", at: 60, seconds: 60)
    third.add(1, 10..<20)
    let more = self.metrics([first, second, third])
    #expect(more.quality.simultaneousLiveSeconds == 10)
    #expect(more.attendees.map(\.simultaneousSeconds) == [10, 0])
    #expect(more.quality.attendeesWithoutSession == 8)
  }

  @Test("who is seen again, who goes on and who leaves")
  func attendance() {
    var rooms = [
      room("a", at: 0, seconds: 600), room("b", at: 600, seconds: 600),
      room("c", at: 3901, seconds: 600), room("d", at: 9000, seconds: 1),
    ]
    for (room, people) in [[1, 2, 3, 4], [1, 5], [2, 5], [3]].enumerated() {
      for person in people { rooms[room].add(person, 0..<1) }
    }
    let metrics = metrics(rooms)
    #expect(metrics.attendance.map(\.attendees) == [1, 4])
    #expect(metrics.sessions.map(\.newAttendees) == [4, 1, 0, 0])
    #expect(metrics.retention.map(\.seenBefore) == [0, 4, 5, 5])
    #expect(metrics.retention.map(\.here) == [0, 1, 2, 1])
    #expect(metrics.retention.map(\.hereOrLater) == [0, 3, 3, 1])
    #expect(metrics.retention.map(\.hereShare) == [nil, Ratio(1, 4), Ratio(2, 5), Ratio(1, 5)])
    // c starts 45 minutes and a second after the end of b.
    #expect(metrics.flows.map(\.from) == [0])
    #expect(metrics.left == [Leaving(session: 0, people: 3)])
    let later = self.metrics(rooms, EventOptions(within: 46))
    #expect(later.flows.map(\.to) == [1, 2])
    #expect(later.flows.map(\.share) == [Ratio(1, 4), Ratio(1, 2)])
    #expect(later.left == [Leaving(session: 0, people: 3), Leaving(session: 1, people: 1)])
  }

  @Test("common viewers are the same counted by person and by session")
  func common() {
    var (few, many) = ([] as [[Int]], [] as [[Int]])
    for person in 0..<200 { few.append(Set([person % 40, person * 7 % 40]).sorted()) }
    // So many sessions a person that sets of bits are less work.
    for person in 0..<40 { many.append((0..<70).filter { ($0 + person) % 7 != 0 }) }
    for (sessions, visits) in [(40, few), (70, many)] {
      let common = CommonViewers(sessions: sessions, sessionsByPerson: visits)
      for first in 0..<sessions {
        for second in first + 1..<sessions {
          let both = visits.count { $0.contains(first) && $0.contains(second) }
          #expect(common.count(first, second) == both)
          #expect(common.count(second, first) == both)
        }
      }
    }
  }

  @Test("a session over midnight is on two days, by the clock of the zone")
  func days() throws {
    // 2026-03-04T22:50:00Z: ten minutes before midnight in Berlin.
    var room = room("a", at: 1_772_664_600, seconds: 1200)
    room.add(1, 590..<610)
    room.add(2, 0..<600)
    let days = metrics([room], zone: try #require(ZoneRules("Europe/Berlin"))).days
    #expect(days.map(\.date.iso8601) == ["2026-03-04", "2026-03-05"])
    #expect(days.map(\.liveAttendees) == [2, 1])
    #expect(days.map(\.newAttendees) == [2, 0])
    #expect(days.map(\.liveSeconds) == [610, 10])
    #expect(days.map { $0.peak?.viewers } == [2, 1])
    #expect(days[0].peak?.startsAt == 1_772_664_600 + 540)
    #expect(metrics([room]).days.count == 1)
  }

  @Test("where clocks are set back at midnight, a date returns for a while")
  func returningDate() throws {
    // Goose Bay, 2010-11-07: at 00:01 clocks went back to 23:01 of the day before.
    let zone = try #require(ZoneRules("America/Goose_Bay"))
    let start = 1_289_098_800 - 60  // 23:59 of the 6th, daylight saving time
    let parts = CivilDays(from: start, seconds: 7200, in: zone).parts
    #expect(parts.map(\.dayNumber) == [14919, 14920, 14919, 14920])
    #expect(parts.map(\.seconds.count).reduce(0, +) == 7200)
    #expect(parts[1].seconds == 60..<120)
  }

  @Test("ranks are shared by equal values, and null has none")
  func ranks() {
    var rooms = (0..<4).map { room("\($0)", at: 1000 * $0, seconds: 600) }
    for (room, people) in [2, 3, 2, 0].enumerated() {
      for person in 0..<people { rooms[room].add(person, 0..<60) }
    }
    let sessions = metrics(rooms).sessions
    #expect(sessions.map { $0.ranks[.liveUniqueViewers] } == [2, 1, 2, 4])
    #expect(sessions.map { $0.ranks[.averageLiveMinutesViewed] } == [1, 1, 1, nil])
    #expect(sessions.map { $0.ranks[.pollParticipationRate] } == [nil, nil, nil, nil])
  }

  @Test("moments are of sizeable sessions, and the earliest wins a tie")
  func moments() throws {
    var rooms = (0..<3).map { room("\($0)", at: 700 * $0, seconds: 600) }
    for person in 0..<8 {
      rooms[0].add(person, 0..<60, level: .low)
      rooms[1].add(person + (person < 5 ? 10 : 0), 0..<60, level: person < 2 ? .good : .low)
    }
    rooms[2].add(20, 0..<60)  // engaged throughout, and too small: 4 × 1 < 8
    let moments = metrics(rooms).moments
    #expect(
      moments.map(\.kind) == [
        .largestSession, .mostEngagedSession, .biggestAudience, .biggestDrop, .mostReturning,
      ])
    #expect(moments.map(\.session) == [0, 1, nil, 1, 1])
    #expect(
      moments.map(\.value)
        == [8, 0, 8, 8, 3].enumerated().map { index, value in
          index == 1 ? Ratio(1, 4)! : Ratio(value, 1)!
        })
  }

  @Test("credit is exact to the second")
  func credit() throws {
    var room = room("a", at: 0, seconds: 3601)
    room.add(1, 0..<2880)
    room.add(2, 0..<2881)
    let attendees = metrics([room], EventOptions(credit: Credit("80%"))).attendees
    #expect(attendees.map(\.attendee.id) == [2, 1])
    #expect(attendees.map(\.credits) == [1, 0])
    #expect(metrics([room]).attendees.flatMap(\.viewings).map(\.isCredited) == [nil, nil])
  }

  @Test("anonymised, companies of fewer than k people are not shown, and nobody is named")
  func anonymized() {
    var room = room("a", at: 0, seconds: 600)
    for person in 0..<5 { room.add(person, 0..<60, name: "Ada", company: "Navy") }
    for person in 5..<9 { room.add(person, 0..<60, name: "Grace", company: "Acme") }
    let anonymity = Anonymity(smallestGroup: 5, people: room.activity.attendees.map(\.attendee)) {
      id, attempt in Pseudonym(1 << 30 + id + attempt)
    }
    let metrics = metrics([room], anonymity: anonymity)
    #expect(metrics.companies.map(\.name) == ["Navy"])
    #expect(metrics.attendees.allSatisfy { $0.name.hasPrefix("Viewer ") })
    #expect(metrics.smallestGroup == 5)
    #expect(self.metrics([room]).companies.map(\.name) == ["Navy", "Acme"])
  }
}
