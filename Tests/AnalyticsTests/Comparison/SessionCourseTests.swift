import Testing

@testable import RecapAnalytics

@Suite struct SessionCourseTests {
  @Test("viewers are those of the minute at each hundredth, rates those of the five minutes around")
  func course() {
    // Ten minutes: one person is engaged in the first, another is not in the last three.
    var room = RoomFixture(seconds: 600)
    room.add(1, 0..<60)
    room.add(2, 420..<600, level: .none)
    let course = ComparedSession(room.activity, asOf: 0).course
    #expect(course.uniqueViewers == 2 && course.recordingUniqueViewers == 0)
    #expect(course.viewers.count == 101 && course.engagementRates.count == 101)
    #expect([0, 9, 10, 69, 70, 100].map { course.viewers[$0] } == [1, 1, 0, 0, 1, 1])
    #expect(course.engagementRates[29] == Ratio(1, 1))
    #expect(course.engagementRates[30] == nil)
    #expect(course.engagementRates[50] == Ratio(0, 1))
  }
}
