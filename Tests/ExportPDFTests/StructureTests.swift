import Foundation
import RecapAnalytics
import RecapDashboard
import RecapDashboardLayout
import RecapExportPDF
import RecapPDFAssembly
import ReportInspection
import SceneInspection
import SessionFixtures
import Testing

/// What a screen reader is told, as poppler reads the structure.
@Suite struct StructureTests {
  private var session: SessionFixture {
    var session = SessionFixture(names: (0..<60).map { "Viewer\(1000 + $0)" })
    session.people[0].lastName = "שלום Hello עולם"
    session.people[1].plays = [0, 1, 2, 5].map {
      .init(at: session.startedAt + $0 * 86_400, seconds: 60)
    }
    session.polls = [.init("Ready?", at: 900, answeredBy: [0, 1])]
    return session
  }

  private func structure(_ file: ReportFile, texts: Bool = true) throws -> String {
    try PDFTool.run(
      "pdfinfo", [texts ? "-struct-text" : "-struct", "-enc", "UTF-8", file.path]
    ).text
  }

  @Test("headings lead from the title down, without leaving out a level")
  func headings() throws {
    let text = try structure(try ReportFile(session))
    let levels = text.matches(of: #/(?m)^ *H([1-6]) /#).map { Int(String($0.1)) ?? 0 }
    #expect(levels.first == 1)
    #expect(levels.count { $0 == 1 } == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    #expect(Set(levels) == [1, 2, 3, 4])
  }

  @Test("a table that goes on overleaf stays one, with its heads once")
  func tables() throws {
    let text = try structure(try ReportFile(session))
    let tables = text.split(separator: "Table (block)")
    let list = try #require(tables.first { $0.contains("\"All live viewers") })
    #expect(list.matches(of: /\bTR\b/).count == 2 + 60)
    #expect(list.matches(of: /\/Scope \/Column/).count == 7)
    #expect(list.matches(of: /\/Scope \/Row/).count == 61)
    #expect(list.matches(of: /"Viewer1\d\d\d/).count == 60)
  }

  @Test("every figure is told in words")
  func figures() throws {
    let file = try ReportFile(session)
    let objects = try PDFTool.run(
      "qpdf", ["--qdf", "--object-streams=disable", file.path, "-"]
    ).text
    let figures = objects.components(separatedBy: "/S /Figure").dropLast().count
    // Sparkline, timeline, columns, map, the rate of all, and a strip each.
    #expect(figures == 5 + 60)
    #expect(objects.matches(of: /\/Alt \(/).count == figures)
    #expect(objects.contains("(Watched in 60 of 60 minutes, engaged 100%)"))
  }

  @Test("texts that run both ways are read in their own order")
  func directions() throws {
    let file = try ReportFile(session)
    let objects = try PDFTool.run(
      "qpdf", ["--json=1", "--json-key=objects", file.path]
    ).text
    let name = "Viewer1000 שלום Hello עולם"
    #expect(objects.contains(#""/ActualText": "\#(name)"#))
  }

  @Test("links lead where they say, and to pages there are")
  func links() throws {
    let file = try ReportFile(session)
    let json = try PDFTool.run("qpdf", ["--qdf", "--object-streams=disable", file.path, "-"]).text
    let asked = Set(json.matches(of: /\/Dest \(([a-zA-Z0-9-]+)\)/).map { String($0.1) })
    #expect(asked.isSuperset(of: ["attendees", "polls", "poll-1"]))
    let destinations = try PDFTool.run("pdfinfo", ["-dests", file.path]).text
    for name in asked { #expect(destinations.contains("\"\(name)\""), "\(name)") }
    #expect(
      json.matches(of: #//Contents \(Go to /#).count == json.matches(of: #//Subtype /Link/#).count)
  }

  @Test("a session that has a report of its own is led to by a relative address, told in words")
  func files() throws {
    let metrics = EventFixture(sessions: 3, people: 9, days: 1, title: "Talk (50%)").metrics()
    var options = ReportOptions(generatedAt: 1_773_000_000)
    options.sessionAddresses = [CodePointString("s1"): "./a%20(1).pdf"]
    let folder = try TemporaryFolder()
    try ReportFile.data(
      EventComposer(metrics, options: options).report(), typesetter: TestFonts.typesetter()
    ).data.write(to: URL(filePath: folder.path("event.pdf")))
    let objects = try PDFTool.run(
      "qpdf", ["--json=2", "--json-key=qpdf", folder.path("event.pdf")]
    ).text
    let addresses = objects.matches(of: #/"/URI": "u:([^"]*)"/#).map { String($0.1) }
    #expect(addresses == ["./a%20(1).pdf"])
    #expect(objects.contains(#""/Contents": "u:Go to the report of Talk (50%) 2""#))
  }

  @Test("attachments come out as they went in, and make it PDF/A-3")
  func attachments() throws {
    let typesetter = try TestFonts.typesetter()
    let report = ReportFile.report(try session.metrics())
    let pages = LaidOutReport(report, measure: typesetter)
    let data = Array("a,b\r\n1,2\r\n".utf8)
    let attachment = Attachment(
      name: "täble.csv", mediaType: "text/csv", description: "A table", data: data)
    let folder = try TemporaryFolder()
    for (attachments, part) in [([attachment], 3), ([], 2)] {
      var file = Data()
      try PDFExporter(typesetter, creator: "Recap test")
        .write(pages, attachments: { attachments }) { file.append(contentsOf: $0) }
      try file.write(to: URL(filePath: folder.path("report.pdf")))
      let text = String(decoding: file, as: UTF8.self)
      #expect(text.contains("<pdfaid:part>\(part)</pdfaid:part>"))
      #expect(text.contains("<pdfuaid:part>1</pdfuaid:part>"))
      let list = try PDFTool.run("pdfdetach", ["-list", folder.path("report.pdf")])
      #expect(list.text.contains("\(attachments.count) embedded files"))
    }
    var file = Data()
    try PDFExporter(typesetter, creator: "Recap test")
      .write(pages, attachments: { [attachment] }) { file.append(contentsOf: $0) }
    try file.write(to: URL(filePath: folder.path("report.pdf")))
    _ = try PDFTool.run(
      "pdfdetach",
      ["-save", "1", "-o", folder.path("saved.csv"), folder.path("report.pdf")])
    #expect(try Data(contentsOf: URL(filePath: folder.path("saved.csv"))) == Data(data))
  }
}
