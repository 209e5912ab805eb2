import Foundation
import RecapBranding
import RecapDashboard
import RecapDrawing
import SessionFixtures
import Testing

/// Brand files, sound and unsound, on a disk.
@Suite struct BrandFileTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try Data("<svg viewBox=\"0 0 20 10\"><path fill=\"#8a2b5e\" d=\"M0 0h20v10z\"/></svg>".utf8)
      .write(to: folder.url.appending(path: "logo.svg"))
    try PNGFile.plum.write(to: folder.url.appending(path: "logo.png"))
    try Data("JFIF".utf8).write(to: folder.url.appending(path: "logo.jpg"))
  }

  private func write(_ text: String, as name: String = "acme.toml") throws -> String {
    try Data(text.utf8).write(to: folder.url.appending(path: name))
    return folder.path(name)
  }

  private func refusal(_ text: String, as name: String = "acme.toml") throws -> BrandError? {
    let path = try write(text, as: name)
    do {
      _ = try BrandFile(path: path).brand()
      return nil
    } catch { return error }
  }

  @Test("TOML and JSON say the same")
  func same() throws {
    let toml = try write(
      "# ours\nname = \"Acme\"\nlogo = 'logo.svg'\naccent = \"#8A2B5E\"\nfooter = \"Fürth · שלום\"\n"
    )
    let json = try write(
      """
      {"name": "Acme", "logo": "logo.svg", "accent": "#8a2b5e", "footer": "Fürth · שלום"}
      """, as: "acme.json")
    let brand = try BrandFile(path: toml).brand()
    #expect(brand == (try BrandFile(path: json).brand()))
    #expect(brand.name == "Acme")
    #expect(brand.footer == "Fürth · שלום")
    #expect(brand.accent == Accent(Color(0x8A2B5E)))
    #expect(brand.logo?.size == Size(20, 10))
  }

  @Test("a name alone is a brand")
  func nameAlone() throws {
    let brand = try BrandFile(path: try write("name = \"Acme\"")).brand()
    #expect(brand == Brand(name: "Acme"))
  }

  @Test("the picture of a PNG is taken as it is")
  func png() throws {
    let brand = try BrandFile(path: try write("name = \"Acme\"\nlogo = \"logo.png\"")).brand()
    #expect(brand.logo?.size == Size(12, 6))
  }

  @Test("what was read stays what it was, whatever becomes of the files, and travels as JSON")
  func readOnce() throws {
    let path = try write("name = \"Acme\"\nlogo = \"logo.svg\"")
    let file = try BrandFile(path: path)
    let brand = try file.brand()
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.removeItem(atPath: folder.path("logo.svg"))
    let sent = try JSONDecoder().decode(BrandFile.self, from: JSONEncoder().encode(file))
    #expect(try sent.brand() == brand)
    #expect(sent.parts == file.parts && file.parts.count == 2)
  }

  @Test(
    "unsound content is told by file and key",
    arguments: [
      ("logo = \"logo.svg\"", "acme.toml: name is missing"),
      ("name = 3", "acme.toml: name is a number, not a text"),
      ("name = \"  \"", "acme.toml: name is empty"),
      ("name = \"A\\nB\"", "acme.toml: name has more than one line"),
      ("name = \"\(String(repeating: "a", count: 61))\"", "acme.toml: name has 61 characters"),
      ("name = \"A\"\ncolour = \"#123456\"", "acme.toml: there is no key “colour”"),
      ("name = \"A\"\naccent = \"blue\"", "acme.toml: accent is “blue”, which is no colour"),
      ("name = \"A\"\naccent = \"#+12345\"", "acme.toml: accent is “#+12345”"),
      ("name = \"A\"\naccent = \"#12\\n34\"", "acme.toml: accent is “#12 34”"),
      ("name = \"A\"\naccent = [1]", "acme.toml: accent is a list"),
      ("name = \"A\"\n[footer]\nx = 1", "acme.toml: footer is a table"),
      ("name = \"A\"\nfooter = \"\(String(repeating: "a", count: 161))\"", "footer has 161"),
      ("name = \"A", "acme.toml: it is no TOML: line 1"),
      ("name = \"A\"\nname = \"B\"", "acme.toml: it is no TOML: line 2"),
      ("name = \"A\"\nlogo = \"logo.jpg\"", "acme.toml, logo logo.jpg: it is neither SVG nor PNG"),
      ("name = \"A\"\nlogo = \".\"", "is not a regular file"),
    ])
  func unsound(text: String, message: String) throws {
    let error = try #require(try refusal(text))
    #expect(error.message.contains(message), "\(error.message)")
    #expect(error.kind == .unsound)
    #expect(!error.hint.isEmpty && !error.message.contains("\n"))
  }

  @Test(
    "unsound JSON too",
    arguments: [
      ("{", "it is no JSON"), ("[]", "it is no JSON object"),
      ("{\"name\": null}", "name is null"),
      ("{\"name\": true}", "name is a number or true or false"),
    ])
  func unsoundJSON(text: String, message: String) throws {
    let error = try #require(try refusal(text, as: "acme.json"))
    #expect(error.message.contains("acme.json: \(message)"), "\(error.message)")
    #expect(error.kind == .unsound && !error.message.contains("\n"))
  }

  @Test("a file that is not there is told apart from one that is wrong")
  func missing() throws {
    #expect(throws: BrandError.self) { try BrandFile(path: folder.path("nowhere.toml")) }
    let error = try #require(try refusal("name = \"A\"\nlogo = \"nowhere.svg\""))
    #expect(error.kind == .missing)
    #expect(error.message == "acme.toml, logo: there is no file nowhere.svg")
  }

  @Test("what is neither TOML nor JSON, nor text, nor small is refused")
  func otherFiles() throws {
    #expect(
      try refusal("name: A", as: "acme.yaml")?.message == "acme.yaml: it is neither .toml nor .json"
    )
    let path = folder.path("bytes.toml")
    try Data([0xFF, 0xFE, 0x00]).write(to: URL(filePath: path))
    #expect(throws: BrandError.self) { try BrandFile(path: path) }
    let long = try #require(try refusal("# " + String(repeating: "a", count: 70_000)))
    #expect(long.message.contains("more than a brand file may have"))
  }
}
