import Testing

@testable import RecapPipeline

/// Where the report of an event leads to those of its sessions.
@Suite struct SessionFilesTests {
  private func address(
    _ targets: [(ReportFormat, String)], from format: ReportFormat, _ path: String,
    without missing: Set<String> = []
  ) -> String? {
    SessionFiles(session: "one", targets: targets.map { ReportTask.Target($0, path: $1) })
      .without(missing).address(from: ReportTask.Target(format, path: path))
  }

  @Test(
    "an address is relative to the event's report and begins with a dot",
    arguments: [
      ("a/event.pdf", "a/one.pdf", "./one.pdf"), ("event.pdf", "one.pdf", "./one.pdf"),
      ("event.pdf", "a/b/one.pdf", "./a/b/one.pdf"), ("a/b/event.pdf", "one.pdf", "../../one.pdf"),
      ("a/b/event.pdf", "a/c/one.pdf", "../c/one.pdf"),
      ("a/event.pdf", "a/a/one.pdf", "./a/one.pdf"),
      ("a/event.pdf", "a/10:30 100%#é.pdf", "./10%3A30%20100%25%23%C3%A9.pdf"),
    ])
  func relative(base: String, path: String, expected: String) {
    #expect(address([(.pdf, path)], from: .pdf, base) == expected)
  }

  @Test("a document leads to its like, else to the other document, and never to data")
  func formats() {
    let both: [(ReportFormat, String)] = [
      (.pdf, "1.pdf"), (.html, "1.html"), (.csv, "1.csv"), (.xlsx, "1.xlsx"),
    ]
    #expect(address(both, from: .pdf, "e.pdf") == "./1.pdf")
    #expect(address(both, from: .html, "e.html") == "./1.html")
    #expect(address([both[0]], from: .html, "e.html") == "./1.pdf")
    #expect(address([both[1]], from: .pdf, "e.pdf") == "./1.html")
    #expect(address([both[2]], from: .pdf, "e.pdf") == nil)
  }

  @Test("what is not there is not led to")
  func missing() {
    let both: [(ReportFormat, String)] = [(.pdf, "1.pdf"), (.html, "1.html")]
    #expect(address(both, from: .pdf, "e.pdf", without: ["1.pdf"]) == "./1.html")
    #expect(address(both, from: .pdf, "e.pdf", without: ["1.pdf", "1.html"]) == nil)
  }
}
