import Foundation
import RecapAnalytics
import RecapDashboardLayout
import RecapExportPDF
import SceneInspection
import SessionFixtures
import Testing

@Suite struct PDFExporterTests {
  private func session(_ count: Int) -> SessionFixture {
    var session = SessionFixture()
    session.people = (0..<count).map { index in
      var person = SessionFixture.Person(
        "Given\(1000 + index)", "Family\(1000 + index)", live: [.init(0..<(3600 - index))])
      person.company = "Example & Söhne"
      person.interactions = [.init(.reaction, at: 600, detail: "clap")]
      return person
    }
    session.polls = [.init("Ready?", at: 900, answeredBy: [0])]
    return session
  }

  private func info(_ file: ReportFile) throws -> [String: String] {
    let output = try PDFTool.run("pdfinfo", ["-isodates", file.path])
    #expect(output.status == 0)
    let pairs = output.text.split(separator: "\n").compactMap { line -> (String, String)? in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      return (String(line[..<colon]), value)
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  @Test("the file is sound", arguments: [0, 1, 60])
  func sound(count: Int) throws {
    let file = try ReportFile(session(max(1, count)))
    let check = try PDFTool.run("qpdf", ["--check", file.path])
    #expect(check.status == 0, "\(check.text)")
    #expect(check.text.contains("No syntax or stream encoding errors found"))
  }

  @Test("title, author, subject and dates are those of the report")
  func information() throws {
    var session = session(2)
    session.title = "Töröö ⟨שלום⟩ 你好 & more"
    let info = try info(try ReportFile(session))
    #expect(info["Title"] == "Töröö ⟨שלום⟩ 你好 & more")
    #expect(info["Author"] == "Example Summit")
    #expect(info["Creator"] == "Recap test")
    #expect(info["Subject"]?.hasPrefix("Live webcast · Wednesday 4 March 2026") == true)
    #expect(info["CreationDate"] == "2026-03-08T20:00:00Z")
    #expect(info["ModDate"] == "2026-03-08T20:00:00Z")
  }

  @Test("the file has the pages and the paper that were laid out")
  func pages() throws {
    let file = try ReportFile(session(60))
    let information = try info(file)
    #expect(information["Pages"] == "\(file.pageCount)")
    #expect(file.pageCount > 4)
    #expect(information["Page size"] == "595.28 x 841.89 pts (A4)")
    let letter = try info(try ReportFile(session(1), on: .letter))
    #expect(letter["Page size"] == "612 x 792 pts (letter)")
  }

  @Test("outline and page labels lead through the file")
  func outline() throws {
    let file = try ReportFile(session(260))
    struct Dump: Decodable {
      struct Entry: Decodable {
        let title: String
        let destpageposfrom1: Int
        let kids: [Entry]
      }
      struct Label: Decodable { let index: Int }
      let outlines: [Entry]
      let pagelabels: [Label]
    }
    let json = try PDFTool.run(
      "qpdf", ["--json=1", "--json-key=outlines", "--json-key=pagelabels", file.path])
    let dump = try JSONDecoder().decode(Dump.self, from: Data(json.text.utf8))
    #expect(
      dump.outlines.map(\.title) == [
        "Opening keynote", "Polls", "Recording", "Countries and devices", "Attendees",
        "Definitions and notes",
      ])
    let attendees = try #require(dump.outlines.first { $0.title == "Attendees" })
    let page = attendees.destpageposfrom1
    #expect(attendees.kids.map(\.title) == ["Attendees 1–250", "Attendees 251–260"])
    #expect(attendees.kids.map(\.destpageposfrom1) == [page, page + 10])
    #expect(dump.outlines.last?.destpageposfrom1 == file.pageCount)
    #expect(dump.pagelabels.first?.index == 0)
  }

  @Test("all fonts are embedded and only Recap's")
  func fonts() throws {
    var session = session(3)
    session.people[1].firstName = "محمد 你好 สมชาย राजेन्द्र"
    let file = try ReportFile(session)
    let output = try PDFTool.run("pdffonts", [file.path])
    let rows = output.text.split(separator: "\n").dropFirst(2)
    #expect(rows.count >= 5)
    for row in rows {
      // The columns emb, sub and uni.
      let words = row.split(separator: " ")
      #expect(words.suffix(5).prefix(3) == ["yes", "yes", "yes"], "\(row)")
      #expect(!row.contains("DejaVu") && !row.contains("Liberation"), "\(row)")
    }
  }

  @Test("a search finds every attendee once and in order")
  func names() throws {
    let text = try ReportFile(session(200)).text()
    var position = text.startIndex
    for index in 0..<200 {
      let name = "Given\(1000 + index) Family\(1000 + index)"
      let range = try #require(text.range(of: name, range: position..<text.endIndex), "\(name)")
      position = range.upperBound
      #expect(text.range(of: name, range: position..<text.endIndex) == nil, "\(name) is twice")
    }
  }

  @Test(
    "a name in any script can be searched and copied",
    arguments: [
      "Maximiliane Schillingsfürst", "محمد عبد الرحمن", "ليلى الأحمد", "משה בן אברהם",
      "สมชาย ศรีสุวรรณ",
      "राजेन्द्र श्रीवास्तव", "長谷川 太郎", "김철수", "Ελένη Παπαδοπούλου", "Юлия Щербакова", "Ana🎉Luísa",
      "Nguyễn Thị Hương", "Zoe\u{301} Mu\u{308}ller", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢", "ଓଡ଼ିଆ ନାମ", "ខ្មែរ",
      "office affluent fjord",
    ])
  func scripts(name: String) throws {
    var session = session(1)
    session.people[0].firstName = name
    session.people[0].lastName = nil
    // What runs to the left is drawn as it is seen: programs that copy it turn it round.
    let isBackward = name.unicodeScalars.contains { (0x590...0x8FF).contains($0.value) }
    let text = Self.bare(try ReportFile(session).text(isBackward ? nil : "-raw"))
    let found = text.ranges(of: Self.bare(name)).count
    #expect(found == 1, "\(name) is found \(found) times")
  }

  /// Without direction marks and white space, in normal form C.
  private static func bare(_ text: String) -> String {
    let scalars = text.precomposedStringWithCanonicalMapping.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: false
      default: !scalar.properties.isWhitespace
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  @Test("the same report gives the same bytes, twice and on two threads")
  func sameBytes() async throws {
    let metrics = try session(45).metrics()
    let report = ReportFile.report(metrics)
    let first = try ReportFile.data(report, typesetter: try TestFonts.typesetter()).data
    let others = try await withThrowingTaskGroup(of: Data.self) { group in
      for _ in 0..<3 {
        group.addTask {
          try ReportFile.data(report, typesetter: try TestFonts.typesetter()).data
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(others.count == 3)
    #expect(others.allSatisfy { $0 == first })
    let typesetter = try TestFonts.typesetter()
    _ = try ReportFile.data(ReportFile.report(try session(5).metrics()), typesetter: typesetter)
    #expect(try ReportFile.data(report, typesetter: typesetter).data == first)
  }

  @Test("an error of the writer comes out as it went in", arguments: [0, 1, 20_000])
  func writeError(limit: Int) throws {
    struct Full: Error, Equatable { let written: Int }
    let typesetter = try TestFonts.typesetter()
    let pages = LaidOutReport(
      ReportFile.report(try session(60).metrics()), measure: typesetter)
    var written = 0
    #expect(throws: Full(written: limit)) {
      try PDFExporter(typesetter, creator: "Recap test").write(pages) { bytes in
        written += bytes.count
        if written > limit { throw Full(written: limit) }
      }
    }
  }

  @Test("an exporter that failed writes the next file all the same")
  func afterError() throws {
    struct Full: Error {}
    let typesetter = try TestFonts.typesetter()
    let report = ReportFile.report(try session(5).metrics())
    let expected = try ReportFile.data(report, typesetter: try TestFonts.typesetter()).data
    let pages = LaidOutReport(report, measure: typesetter)
    #expect(throws: Full.self) {
      try PDFExporter(typesetter, creator: "Recap test").write(pages) { _ in throw Full() }
    }
    #expect(try ReportFile.data(report, typesetter: typesetter).data == expected)
  }

  @Test("characters that steer or are none leave a sound file")
  func steering() throws {
    var session = session(1)
    func name(_ code: UInt32) -> String { String(Unicode.Scalar(code)!) }
    session.title = "A\u{1}B\u{202E}C\(name(0xFFFE))D\u{2028}E\u{7}F"
    session.people[0].firstName = "G\u{1F}H\(name(0xFDD0))I\u{E000}\(name(0x10FFFF))"
    let file = try ReportFile(session)
    #expect(try PDFTool.run("qpdf", ["--check", file.path]).status == 0)
    #expect(try file.text().contains("A B"))
  }
}
