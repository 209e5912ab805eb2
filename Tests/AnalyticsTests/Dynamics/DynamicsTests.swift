import Testing

@testable import RecapAnalytics

@Suite("Dynamics of a session")
struct DynamicsTests {
  private func dynamics(
    _ room: RoomFixture, _ options: DynamicsOptions = DynamicsOptions()
  ) -> Dynamics {
    Dynamics(room.activity, options: options)
  }

  @Test("an absence is a minute without viewing; what is shorter is a reconnection")
  func absences() {
    var room = RoomFixture(seconds: 600)
    room.add(1, 0..<100, 160..<200, 259..<600)  // 60 s away, then 59
    room.add(2, 30..<540)
    let dynamics = dynamics(room)
    #expect(dynamics.minutes.map(\.arrivals) == [2, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    #expect(dynamics.minutes.map(\.absences) == [0, 1, 0, 0, 0, 0, 0, 0, 0, 0])
    #expect(dynamics.minutes.map(\.returns) == [0, 0, 1, 0, 0, 0, 0, 0, 0, 0])
    #expect(dynamics.cameBack == Dynamics.Part(count: 1, share: Ratio(1, 2)))
    // 600 - 540 is not below 60: they left, in minute 8.
    #expect(dynamics.stayedToEnd.count == 1)
    #expect(dynamics.minutes[8].departures == 1)
    // Of 481 and 510 live seconds, and of 600 and 510.
    #expect(dynamics.medianMinutes == Ratio(481 + 510, 120))
    #expect(dynamics.medianStayMinutes == Ratio(600 + 510, 120))
  }

  @Test("without times there are no curves, and live minutes and groups all the same")
  func withoutTimes() {
    var room = RoomFixture(seconds: 600, leastGap: 1)
    for id in 1...5 { room.add(id, 0..<(60 * id), name: "P\(id)", company: "Acme") }
    room.change {
      $0.leaveOut([.timing, .engagement, .device])
      $0.provenance.unmeasured = [.timing, .engagement, .device]
    }
    let dynamics = dynamics(room)
    #expect(!dynamics.isTimed)
    #expect(dynamics.minutes.isEmpty && dynamics.leftBy.isEmpty && dynamics.survival.points.isEmpty)
    #expect(dynamics.departureWindows.isEmpty)
    #expect(dynamics.medianMinutes == Ratio(3, 1))
    #expect(dynamics.medianStayMinutes == nil)
    let companies = dynamics.segments.first { $0.kind == .company }
    #expect(companies?.groups.map(\.viewers) == [5])
    #expect(companies?.groups.first?.averageLiveMinutes == Ratio(3, 1))
    #expect(companies?.groups.first?.engagementRate == nil)
    #expect(dynamics.segments.first { $0.kind == .device }?.others == nil)
    let signals = dynamics.followUp?.formula.effectiveRules.map(\.signal) ?? []
    #expect(signals.contains(.stay) && !signals.contains(.engagement))
    #expect(dynamics.followUp?.formula.possible == Fraction(115))
  }

  @Test("who left by a position is counted in exact seconds")
  func positions() {
    var room = RoomFixture(seconds: 1000)
    room.add(1, 0..<100)
    room.add(2, 0..<101)
    room.add(3, 100..<500)
    room.add(4, 101..<1000)
    let dynamics = dynamics(room)
    #expect(dynamics.leftBy.map(\.part.count) == [1, 2, 2, 2, 3, 3, 3, 3, 3, 3])
    #expect(dynamics.leftInFirstHalf.count == 3)
    #expect(dynamics.joinedLate.count == 1)
  }

  @Test("the share still there, with those who stayed to the end censored")
  func survival() {
    var room = RoomFixture(seconds: 600)
    room.add(1, 0..<59)  // leaves after 0 minutes
    room.add(2, 420..<600)  // stays to the end, 3 minutes
    room.add(3, 0..<185)  // leaves after 3 minutes
    room.add(4, 0..<600)  // stays to the end, 10 minutes
    let survival = dynamics(room).survival
    #expect(survival.points.map(\.atRisk) == [4, 3, 3, 3, 1, 1, 1, 1, 1, 1, 1])
    #expect(survival.points.map(\.left) == [1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0])
    // 3/4, then 3/4 × 2/3: exactly one half is not below it.
    #expect(survival.points.map(\.share) == [0.75, 0.75, 0.75] + Array(repeating: 0.5, count: 8))
    #expect(survival.points.map(\.tenThousandths).last == 5000)
    #expect(survival.halfLeftAfterMinutes == nil)
  }

  @Test("a window is five minutes of many departures, none near the end")
  func windows() {
    var room = RoomFixture(seconds: 1800)
    for id in 0..<3 { room.add(id, 0..<(60 * 7)) }  // minute 6
    for id in 3..<7 { room.add(id, 0..<(60 * 12)) }  // minute 11
    for id in 7..<20 { room.add(id, 0..<(60 * 28)) }  // minute 27: the last five
    room.change { activity in
      for (id, second) in [(1, 430), (2, 660), (3, 659)] {
        _ = activity.addPoll(
          Poll(id: id, position: 1, question: "?", type: .quiz, askedAtSecond: second), options: [])
      }
      activity.addInteraction(.reaction, by: 0, atSecond: 360, detail: nil)
    }
    let windows = dynamics(room).departureWindows
    #expect(windows.map(\.minute) == [2, 7])
    #expect(windows.map(\.departures) == [3, 4])
    // In minutes 7 to 11, the poll of second 660 is the last; one at 430 is in minute 7, too.
    #expect(windows.map(\.poll) == [nil, 2])
    #expect(windows.map(\.reactionPeak) == [6, 6])
  }

  @Test("groups of fewer than k are with the others, and a blank company is none")
  func segments() throws {
    var room = RoomFixture(seconds: 600)
    for id in 0..<3 { room.add(id, 0..<60, company: " Acme ") }
    for id in 3..<5 { room.add(id, 0..<120, company: "ACME", level: .low) }
    room.add(5, 0..<60, company: " ")
    func companies(_ group: Int) throws -> Segmentation {
      try #require(dynamics(room, DynamicsOptions(smallestGroup: group)).segments.first)
    }
    #expect(try companies(2).groups.map(\.name) == ["Acme", "ACME"])
    #expect(try companies(2).others == 1)
    #expect(try companies(3).groups.map(\.name) == ["Acme"])
    #expect(try companies(3).others == 3)
    #expect(try companies(2).groups.map(\.averageLiveMinutes) == [Ratio(1, 1)!, Ratio(2, 1)!])
    #expect(try companies(2).groups.map(\.engagementRate) == [Ratio(1, 1)!, Ratio(0, 1)!])
    #expect(try companies(2).groups.map(\.pollParticipationRate) == [nil, nil])
  }

  @Test("in an edition that names nobody, no few people are left over, and nobody is followed up")
  func anonymized() throws {
    var room = RoomFixture(seconds: 600)
    for id in 0..<3 { room.add(id, 0..<60, company: "Acme") }
    for id in 3..<5 { room.add(id, 0..<60, company: "Navy") }
    room.add(5, 0..<60, name: "Ada", company: "Other")
    let anonymity = Anonymity(
      smallestGroup: 2, people: room.activity.attendees.map(\.attendee)
    ) { id, attempt in Pseudonym(1 << 30 + id + attempt) }
    let dynamics = Dynamics(
      room.activity, options: DynamicsOptions(smallestGroup: 2), anonymity: anonymity)
    let companies = try #require(dynamics.segments.first)
    // One person left over would be known to be of neither company.
    #expect(companies.groups.map(\.name) == ["Acme"])
    #expect(companies.others == 3)
    #expect(dynamics.followUp == nil)
  }

  @Test("the score is an exact sum, capped signal by signal; without a name nobody is listed")
  func score() throws {
    var room = RoomFixture(seconds: 900)
    let ada = room.add(1, 0..<300, name: "Ada", company: "Own ")
    room.add(2, 0..<900, name: "Grace", email: "g@Own.Example", level: .low)
    room.add(3, 0..<900)
    let linus = room.add(4, name: "Linus")
    room.change { activity in
      for _ in 0..<7 { activity.addInteraction(.reaction, by: ada, atSecond: 1, detail: nil) }
      for seconds in [0, 5, 5] {
        activity.addPlay(
          by: linus, at: 5000, seconds: seconds, percentiles: 0, country: nil, device: nil)
      }
    }
    let followUp = try #require(dynamics(room).followUp)
    #expect(followUp.people.map(\.name) == ["Ada", "Grace", "Linus"])
    // 30 / 3 + 20 + 5; 30 + 0; 2 × 5.
    #expect(followUp.people.map(\.score) == [Fraction(35), Fraction(30), Fraction(10)])
    #expect(followUp.unnamed == 1)
    #expect(followUp.formula.possible == Fraction(135))

    var formula = ScoreFormula.usual
    formula.exclusion = .init(companies: ["Own"], mailDomains: ["OWN.example"])
    formula.rules[0].points = try #require(ScoreFormula.Points(nearest: 2.5))
    let other = try #require(dynamics(room, DynamicsOptions(score: formula)).followUp)
    #expect(other.people.map(\.name) == ["Linus"])
    #expect(other.excluded == 2)
    #expect(other.formula.possible == Fraction(2 * 105 + 5, 2))
  }

  @Test("nobody live has zeros, nulls and nothing else")
  func empty() {
    let dynamics = dynamics(RoomFixture(seconds: 90))
    #expect(dynamics.minutes.map(\.arrivals) == [0, 0])
    #expect(dynamics.stayedToEnd == Dynamics.Part(count: 0, share: nil))
    #expect(dynamics.medianMinutes == nil)
    #expect(dynamics.survival.points.isEmpty)
    #expect(dynamics.departureWindows.isEmpty)
    #expect(dynamics.segments.map(\.others) == [0, 0, 0, 0, 0])
  }
}
