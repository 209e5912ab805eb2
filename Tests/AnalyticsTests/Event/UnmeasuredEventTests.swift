import Testing

@testable import RecapAnalytics

@Suite("An event whose sessions measure less")
struct UnmeasuredEventTests {
  private func metrics(_ rooms: [(RoomFixture, Set<Signal>)]) -> EventMetrics {
    var tally = EventTally(
      Event(id: "e", name: "Summit", zone: .utc), sessions: rooms.map(\.0.activity.session),
      options: EventOptions())
    for (room, unmeasured) in rooms {
      var activity = room.activity
      activity.leaveOut(unmeasured)
      activity.provenance.unmeasured = unmeasured
      tally.add(activity)
    }
    return tally.finish(people: 9, anonymity: nil)
  }

  /// Three sessions one after the other, of ten minutes each.
  private func rooms() -> [RoomFixture] {
    (0..<3).map { number in
      var room = RoomFixture("s\(number)", seconds: 600, at: 600 * number, leastGap: 1)
      for person in 0...number { room.add(person, 0..<300) }
      room.change { $0.addInteraction(.reaction, by: 0, atSecond: 5, detail: nil) }
      return room
    }
  }

  @Test("a figure is of the sessions that measure it, a rate over those who were there")
  func summed() {
    let rooms = rooms()
    let metrics = metrics([(rooms[0], []), (rooms[1], [.reactions]), (rooms[2], [.engagement])])
    #expect(metrics.totals.reactions.count == 2)
    // Three people were in a session that tells reactions.
    #expect(metrics.totals.reactions.rate == Ratio(1, 3))
    #expect(metrics.totals.ratedSeconds == 900)
    #expect(metrics.totals.liveSeconds == 1800)
    #expect(metrics.sessions.map { $0.count(.reactions) } == [1, nil, 1])
    #expect(metrics.sessions.map { $0.engagementRate == nil } == [false, false, true])
    #expect(metrics.unmeasured.map(\.signal) == [.engagement, .reactions])
    #expect(metrics.unmeasured.map(\.sessions) == [[2], [1]])
    #expect(metrics.measures(.reactions))
  }

  @Test("who was there is known of the others alone")
  func withoutAttendance() {
    let rooms = rooms()
    let metrics = metrics([(rooms[0], []), (rooms[1], [.attendance]), (rooms[2], [])])
    #expect(metrics.sessions.map(\.liveViewers) == [1, nil, 3])
    #expect(metrics.sessions.map(\.newAttendees) == [1, 0, 2])
    #expect(metrics.retention.map(\.session) == [0, 2])
    #expect(metrics.overlaps.map(\.second) == [2])
    // The third starts ten minutes after the end of the first.
    #expect(metrics.flows.map(\.to) == [2])
    #expect(metrics.left.map(\.session) == [0])
    #expect(metrics.attendance.map(\.attendees) == [2, 1])
    #expect(metrics.audience.map(\.startsAt) == [0, 1200])
  }

  @Test("who is known by a total alone is in no minute, and their day is nobody's")
  func withoutTimes() {
    let rooms = rooms()
    let metrics = metrics(rooms.map { ($0, [.timing]) })
    #expect(metrics.audience.isEmpty)
    #expect(metrics.totals.liveSeconds == 1800)
    #expect(metrics.days.map(\.isTimed) == [false])
    #expect(metrics.days.map(\.sessions) == [3])
    #expect(metrics.attendees.map(\.simultaneousSeconds) == [nil, nil, nil])
    #expect(metrics.sessions.allSatisfy { $0.peak == nil })
    #expect(metrics.moments.map(\.kind).contains(.largestSession))
    #expect(!metrics.moments.map(\.kind).contains(.biggestAudience))
  }
}
