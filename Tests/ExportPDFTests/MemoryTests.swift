import Foundation
import RecapDashboardLayout
import RecapExportPDF
import SceneInspection
import SessionFixtures
import Testing

@Suite struct MemoryTests {
  @Test("pages leave as they are drawn: memory does not grow with their number")
  func growth() async {
    // In a process of its own, where nothing else takes memory.
    await #expect(processExitsWith: .success) {
      func highWater() throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }
        return Int(line!.split(separator: " ").dropFirst().first!)!
      }
      let typesetter = try TestFonts.typesetter()
      func write(_ people: Int) throws -> Int {
        let session = SessionFixture(names: (0..<people).map { "Ada \($0 % 50)" })
        let report = ReportFile.report(try session.metrics())
        let pages = LaidOutReport(report, measure: typesetter)
        let before = try highWater()
        var bytes = 0
        try PDFExporter(typesetter, creator: "Recap test").write(pages) { bytes += $0.count }
        guard bytes > 20_000, pages.pageCount > people / 25 else { exit(2) }
        return try highWater() - before
      }
      _ = try write(25)
      let few = try write(250)
      let many = try write(2500)
      // Kilobytes; ten times the pages must not take ten times the memory.
      guard many < 4 * max(few, 1000) else {
        print("10 pages took \(few) kB, 100 pages \(many) kB")
        exit(1)
      }
    }
  }
}
