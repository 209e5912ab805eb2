import Foundation
import RecapAnalytics
import RecapDashboard
import ReportInspection
import SceneInspection
import SessionFixtures
import Testing

@Suite("What is searched for in the report of an event is found")
struct EventTextTests {
  private func text(_ event: EventFixture) throws -> String {
    let report = EventComposer(
      event.metrics(), options: ReportOptions(generatedAt: 1_773_000_000)
    ).report()
    let folder = try TemporaryFolder()
    let path = folder.path("event.pdf")
    let data = try ReportFile.data(report, typesetter: try TestFonts.typesetter()).data
    try data.write(to: URL(filePath: path))
    return try PDFTool.run("pdftotext", ["-enc", "UTF-8", path, "-"]).text
  }

  @Test("a title that is cut, to its last word")
  func cutTitles() throws {
    let title =
      "Everything that can be said in a title before somebody who reads it loses their way, and "
      + "then a little more until it ends with zebras"
    let event = EventFixture(sessions: 40, people: 2, days: 12, title: title)
    let words = try text(event).split(whereSeparator: \.isWhitespace)
    #expect(words.count { $0 == "zebras" } >= 40)
  }

  @Test("a sentence with a title that runs the other way, in its order and without its isolates")
  func isolatedTitles() throws {
    var event = EventFixture(sessions: 3, people: 9, days: 1)
    event.rooms[1].title = "מבוא"
    event.rooms[1].stays[20] = [0..<2700]
    event.rooms[1].stays[21] = [0..<2700]
    let text = try text(event)
    #expect(!text.unicodeScalars.contains { (0x2066...0x2069).contains($0.value) })
    let marks: Set<Unicode.Scalar> = ["\u{202A}", "\u{202B}", "\u{202C}"]
    let plain = String(String.UnicodeScalarView(text.unicodeScalars.filter { !marks.contains($0) }))
    #expect(plain.contains("2 מבוא: "))
  }
}
