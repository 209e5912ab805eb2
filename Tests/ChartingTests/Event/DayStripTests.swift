import RecapCharting
import Testing

@Suite("A day of an event")
struct DayStripTests {
  private let hour = 3600

  @Test("pauses of more than three hours are left out of the axis")
  func folds() {
    func stretches(_ busy: Range<Int>...) -> [ClosedRange<Int>] {
      FoldedTime(busy: busy).stretches
    }
    #expect(stretches(9 * hour + 60..<10 * hour) == [9 * hour...10 * hour])
    #expect(stretches(9 * hour..<10 * hour, 13 * hour..<14 * hour) == [9 * hour...14 * hour])
    #expect(
      stretches(14 * hour + 1..<15 * hour, 9 * hour..<10 * hour)
        == [9 * hour...10 * hour, 14 * hour...15 * hour])
    #expect(stretches(23 * hour..<25 * hour + 1) == [23 * hour...26 * hour])
  }

  @Test("a session has the first lane that is free")
  func lanes() {
    #expect(DayStrip.lanes([0..<10, 5..<20, 10..<30, 12..<14, 20..<25]) == [0, 1, 0, 2, 1])
    #expect(DayStrip.lanes([]) == [])
  }
}
