import Testing

@testable import RecapExportXLSX

@Suite struct HeadLinesTests {
  @Test(
    "a long head is set in lines, and a column is as wide as the longest",
    arguments: [
      ("", 4, 1), ("Minute", 10, 1), ("Live Engagement Rate", 19, 2),
      ("VOD Minutes Viewed (Interval-Based)", 20, 3),
      ("Starts at (America/Argentina/Buenos_Aires)", 34, 3),
    ])
  func lines(head: String, width: Int, count: Int) {
    let lines = HeadLines(head)
    #expect(lines.width == width)
    #expect(lines.count == count)
  }

  @Test("a head without end has an end")
  func endless() {
    #expect(HeadLines(String(repeating: "x", count: 40_000)).width == 34)
    #expect(HeadLines(String(repeating: "x y ", count: 10_000)).count == 6)
  }
}
