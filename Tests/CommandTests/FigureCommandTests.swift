import Foundation
import RecapAnalytics
import SessionFixtures
import Testing

/// Single figures of a report as files.
@Suite struct FigureCommandTests {
  private let folder: TemporaryFolder
  private let database: String

  init() throws {
    folder = try TemporaryFolder()
    database = folder.path("event.db")
    try SessionFixture.partial(without: []).write(to: database)
  }

  private func render(_ arguments: String...) throws -> RecapCommand.Outcome {
    try RecapCommand.run(["render", database, "--as-of", "1773000000"] + arguments)
  }

  private func expect(
    _ outcome: RecapCommand.Outcome, refuses message: String, status: Int32 = 64,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(outcome.status == status, "\(outcome.standardError)", sourceLocation: sourceLocation)
    #expect(outcome.errorLines.count == 1, sourceLocation: sourceLocation)
    #expect(
      outcome.standardError.contains(message), "\(outcome.standardError)",
      sourceLocation: sourceLocation)
  }

  @Test("a figure is written as its file is named, the same bytes each time")
  func formats() throws {
    for (name, start) in [("a.svg", Array("<svg ".utf8)), ("a.png", [0x89, 0x50, 0x4E, 0x47])] {
      var files: [Data] = []
      for _ in 0..<2 {
        let outcome = try render("--figure", "timeline", "-o", folder.path(name))
        #expect(outcome.status == 0 && outcome.standardError.isEmpty, "\(outcome.standardError)")
        files.append(try Data(contentsOf: URL(filePath: folder.path(name))))
      }
      #expect(files[0].starts(with: start) && files[0] == files[1])
    }
    let piped = try render("--figure", "timeline", "--format", "svg", "-o", "-")
    #expect(piped.standardOutput == (try Data(contentsOf: URL(filePath: folder.path("a.svg")))))
  }

  @Test("size, theme, scale, paper and text change what they say")
  func choices() throws {
    func svg(_ arguments: String...) throws -> String {
      try RecapCommand.run(
        [
          "render", database, "--as-of", "1773000000", "--figure", "timeline", "--format", "svg",
          "-o", "-",
        ] + arguments
      ).text
    }
    #expect(try svg().contains("viewBox=\"0 0 516 290\""))
    #expect(try svg("--size", "wide").contains("viewBox=\"0 0 960 540\""))
    #expect(try svg("--theme", "dark").contains("fill=\"#0e1319\"/>"))
    #expect(try !svg("--transparent").contains("<rect width=\"516\" height=\"290\""))
    #expect(try svg("--text").contains("font-family=\"Inter, sans-serif\""))
    #expect(try svg("--time-zone", "Asia/Tokyo") != svg())
  }

  @Test("all figures go into a folder, named by session and figure")
  func all() throws {
    let outcome = try render("--figures", folder.path("out"), "--format", "png", "--scale", "1")
    #expect(outcome.status == 0, "\(outcome.standardError)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("out")).sorted()
    let session = SessionFixture().id
    #expect(
      names
        == [
          "arrivals", "engagement", "map", "plays", "poll-1", "poll-2", "polls", "survival",
          "tile-1", "tile-2", "tile-3", "tiles", "timeline",
        ].map { "\(session)-\($0).png" })
  }

  @Test("the alternative text is printed, with a file or without")
  func alternative() throws {
    let outcome = try render("--figure", "map", "--alt")
    #expect(outcome.status == 0)
    #expect(outcome.text.hasPrefix("Live viewers from Germany. Map of the world, "))
    let all = try render("--figures", folder.path("out"), "--alt").text.split(separator: "\n")
    #expect(all.count == 13 && all.allSatisfy { $0.contains(".svg\t") })
    expect(
      try render("--figure", "map", "--alt", "--format", "svg", "-o", "-"),
      refuses: "--alt prints on standard output")
  }

  @Test("an anonymised figure is of groups as its report is")
  func anonymized() throws {
    let outcome = try render("--figure", "map", "--alt", "--anonymize", "--k", "31")
    expect(outcome, refuses: "has no figure map", status: 65)
    #expect(try render("--figure", "map", "--alt", "--anonymize").status == 0)
  }

  @Test("a figure the session does not have is one line: what, why, and which it has")
  func missing() throws {
    expect(
      try render("--figure", "poll:9", "-o", folder.path("a.svg")),
      refuses: "has no figure poll:9: it has 2 polls: give one of tiles, tile:1, ", status: 65)
    let partial = folder.path("partial.db")
    try SessionFixture.partial(without: [.visitCountry, .recording]).write(to: partial)
    let outcome = try RecapCommand.run(
      ["render", partial, "--figure", "map", "-o", folder.path("a.svg")])
    expect(
      outcome, refuses: "has no figure map: its source does not tell where people watched from",
      status: 65)
    #expect(try !folder.names.contains("a.svg"))
  }

  @Test("wrong calls are one line that says what to do")
  func wrong() throws {
    let file = folder.path("a.svg")
    expect(try render("--figure", "table", "-o", file), refuses: "there is no figure named table")
    expect(try render("--figure", "map"), refuses: "missing expected argument '--output")
    expect(
      try render("--figure", "map", "-o", folder.path("a.pdf")),
      refuses: "name the file .svg or .png")
    expect(try render("--figure", "map", "--format", "pdf", "-o", file), refuses: "--format is pdf")
    expect(
      try render("--figure", "map", "--format", "png", "-o", file), refuses: "leave --format out")
    expect(
      try render("--figure", "map", "--scale", "2", "-o", file),
      refuses: "--scale has no effect on svg")
    expect(
      try render("--figure", "map", "--scale", "5", "-o", folder.path("a.png")), refuses: "1 to 4")
    expect(
      try render("--figure", "map", "--text", "-o", folder.path("a.png")),
      refuses: "--text has no effect on png")
    expect(try render("--figure", "map", "--figures", "x"), refuses: "exclude each other")
    expect(try render("--figures", "x", "-o", file), refuses: "leave --output out")
    expect(
      try render("--figure", "map", "--edition", "sponsor", "-o", file),
      refuses: "--edition sponsor is another")
    expect(
      try render("--figure", "map", "--report", "event", "-o", file),
      refuses: "--report event is another")
    expect(
      try render("--figure", "map", "--paper", "letter", "-o", file),
      refuses: "--paper has no effect on figures")
    expect(
      try render("--size", "wide", "-o", folder.path("a.pdf")), refuses: "--size is of no use alone"
    )
    expect(try render("-o", folder.path("a.svg")), refuses: "give --figure, too")
    expect(try render("--format", "png", "-o", folder.path("a.png")), refuses: "png is of figures")
    expect(
      try render("--figure", "map", "--format", "svg", "-o", database), refuses: "would be replaced"
    )
  }
}
