import Testing

@testable import RecapAnalytics

@Suite("Presence is told where something is not measured")
struct PresenceTests {
  private func metrics(unmeasured: Set<Signal>) -> SessionMetrics {
    var room = RoomFixture(seconds: 3600, leastGap: 1)
    room.add(1, 0..<3600, name: "Ada")
    room.add(2, 60..<600, 601..<3541, name: "Bo")
    room.add(3, 400..<1000, name: "Cy")
    room.change { $0.provenance.unmeasured = unmeasured }
    return SessionMetrics(room.activity)
  }

  @Test("who stayed to the end has no departure, who came after a tenth joined late")
  func comingAndGoing() throws {
    let presence = try #require(metrics(unmeasured: [.engagement]).presence)
    #expect(presence.stayedToEnd == 2)
    #expect(presence.joinedLate == 1)
    #expect(presence.medianMinutes == Ratio(3480, 60))
    #expect(presence.minutes.map(\.arrivals).reduce(0, +) == 3)
    #expect(presence.minutes[1].arrivals == 1)
    #expect(presence.minutes[16].departures == 1)
    #expect(presence.minutes.map(\.departures).reduce(0, +) == 1)
  }

  @Test("a gap of a second parts two stretches")
  func stretches() {
    let people = metrics(unmeasured: [.engagement]).attendees
    #expect(people.first { $0.name == "Bo" }?.stretches == [60..<600, 601..<3541])
  }

  @Test("there is none where everything is measured, or when people came is not")
  func none() {
    #expect(metrics(unmeasured: []).presence == nil)
    #expect(metrics(unmeasured: [.engagement, .timing]).presence == nil)
  }

  @Test("a total keeps when somebody was there")
  func total() {
    var room = RoomFixture(seconds: 3600, leastGap: 1)
    let ada = room.add(1, 0..<3600, name: "Ada")
    room.change {
      var total = AttendeeTotal()
      total.liveSeconds = 1200
      $0.provenance.unmeasured = [.engagement]
      $0.setTotal(total, of: ada)
    }
    let person = SessionMetrics(room.activity).attendees[0]
    #expect(person.liveSeconds == 1200)
    #expect(person.stretches == [0..<3600])
  }
}
