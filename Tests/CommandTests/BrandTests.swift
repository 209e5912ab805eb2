import Foundation
import RecapPipeline
import SessionFixtures
import Testing

/// `--brand`, from the command line to the file.
@Suite struct BrandTests {
  private let folder: TemporaryFolder
  private let database: String

  init() throws {
    folder = try TemporaryFolder()
    database = folder.path("event.db")
    try SessionFixture(names: ["Ada", "Grace"]).write(to: database)
    try write(
      "<svg viewBox=\"0 0 20 10\"><path fill=\"#8a2b5e\" d=\"M0 0h20v10z\"/></svg>", "logo.svg")
  }

  private func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: folder.path(name)))
  }

  private func render(_ output: String, _ more: String...) throws -> RecapCommand.Outcome {
    try RecapCommand.run(
      ["render", database, "-o", folder.path(output), "--as-of", "1773000000"] + more)
  }

  private func brand(_ text: String) throws -> String {
    try write(text, "acme.toml")
    return folder.path("acme.toml")
  }

  @Test(
    "a branded report is made without a word, and the same every time", arguments: ["pdf", "html"])
  func same(format: String) throws {
    let brand = try brand(
      "name = \"Acme\"\nlogo = \"logo.svg\"\naccent = \"#8A2B5E\"\nfooter = \"Ours\"")
    for name in ["a", "b"] {
      let outcome = try render("\(name).\(format)", "--brand", brand)
      #expect(outcome.status == 0 && outcome.standardError.isEmpty, "\(outcome.standardError)")
    }
    #expect(try render("plain.\(format)").status == 0)
    let files = try ["a", "b", "plain"].map {
      try Data(contentsOf: URL(filePath: folder.path("\($0).\(format)")))
    }
    #expect(files[0] == files[1] && files[0] != files[2])
  }

  @Test("an accent that is too faint is corrected and told in one line, but not with --quiet")
  func faint() throws {
    let brand = try brand("name = \"Acme\"\naccent = \"#FFD400\"")
    let pdf = try render("a.pdf", "--brand", brand)
    #expect(pdf.status == 0 && pdf.errorLines.count == 1)
    #expect(pdf.standardError.hasPrefix("recap: warning: the accent #ffd400 of acme.toml"))
    #expect(pdf.standardError.contains("1.4 : 1") && !pdf.standardError.contains("links"))
    let html = try render("a.html", "--brand", brand)
    #expect(html.errorLines.count == 1 && html.standardError.contains("links are drawn in #"))
    #expect(try render("a.pdf", "--brand", brand, "--quiet").standardError.isEmpty)
  }

  @Test("a logo that is not seen on paper is told of")
  func paleLogo() throws {
    try write(
      "<svg viewBox=\"0 0 20 10\"><path fill=\"#fff\" d=\"M0 0h20v10z\"/></svg>", "pale.svg")
    let outcome = try render("a.pdf", "--brand", brand("name = \"Acme\"\nlogo = \"pale.svg\""))
    #expect(outcome.status == 0 && outcome.errorLines.count == 1)
    #expect(outcome.standardError.contains("the logo of acme.toml is hardly seen on white paper"))
  }

  @Test("what is wrong with a brand is one line: 65 for its content, 66 for a file that is missing")
  func wrong() throws {
    let cases: [(String, Int32, String)] = [
      ("name = 3", 65, "recap: acme.toml: name is a number"),
      ("name = \"A\"\nlogo = \"no.svg\"", 66, "recap: acme.toml, logo: there is no file no.svg"),
      ("name = \"A\"\nlogo = \"event.db\"", 65, "recap: acme.toml, logo event.db: it is neither"),
    ]
    for (text, code, message) in cases {
      let outcome = try render("out.pdf", "--brand", brand(text))
      #expect(outcome.status == code)
      #expect(outcome.errorLines.count == 1)
      #expect(outcome.standardError.hasPrefix(message), "\(outcome.standardError)")
    }
    #expect(try render("out.pdf", "--brand", folder.path("nowhere.toml")).status == 66)
    #expect(try !folder.names.contains { $0.hasPrefix("out") })
  }

  @Test("data formats have no brand: one that is asked for is refused")
  func data() throws {
    let outcome = try render("a.csv", "--brand", brand("name = \"Acme\""))
    #expect(outcome.status == 64)
    #expect(outcome.standardError.hasPrefix("recap: --brand has no effect on csv"))
    #expect(try !folder.names.contains("a.csv"))
  }

  @Test("--if-changed makes a batch anew where the brand or its logo changed, and only there")
  func ifChanged() throws {
    let batch = try BatchFolder()
    func run() throws -> (status: Int32, done: Int, errors: String) {
      let outcome = try batch.run(
        "--if-changed", "--json", "--brand", folder.path("acme.toml"), formats: "pdf,html")
      let done = outcome.text.split(separator: "\n").count { $0.contains("\"event\":\"done\"") }
      return (outcome.status, done, outcome.standardError)
    }
    _ = try brand("name = \"Acme\"\nlogo = \"logo.svg\"\naccent = \"#FFD400\"")
    let first = try run()
    #expect(first.status == 0 && first.done == 12)
    #expect(first.errors.ranges(of: "the accent #ffd400").count == 1, "\(first.errors)")
    #expect(try run().done == 0)
    try write(
      "<svg viewBox=\"0 0 20 10\"><path fill=\"#8a2b5f\" d=\"M0 0h20v10z\"/></svg>", "logo.svg")
    #expect(try run().done == 12)
    _ = try brand("name = \"Acme & Co\"\nlogo = \"logo.svg\"")
    #expect(try run().done == 12)
    #expect(try run().done == 0)
    let settings = try batch.manifest().map(\.options.brand)
    #expect(settings.allSatisfy { $0?.file == "acme.toml" && $0?.sha256.count == 64 })
    #expect(
      try batch.files().filter { $0.key.hasSuffix("html") }.values.allSatisfy {
        String(decoding: $0, as: UTF8.self).contains("<bdi>Acme &amp; Co</bdi>")
      })
  }

  @Test("a wrong brand ends a batch before its first report")
  func wrongInBatch() throws {
    let batch = try BatchFolder()
    let outcome = try batch.run("--brand", brand("name = 1"))
    #expect(outcome.status == 65 && outcome.errorLines.count == 1)
    #expect(try batch.files().isEmpty)
  }

  @Test("the example brand is sound")
  func example() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let path = root.appending(path: "Examples/brand/fernhill.toml").path
    let outcome = try render("a.html", "--brand", path)
    #expect(outcome.status == 0 && outcome.standardError.isEmpty)
  }
}
