import Foundation
import RecapDashboard
import SceneInspection
import SessionFixtures
import Testing

@testable import RecapExportHTML

@Suite struct TemplatesTests {
  private static let folder = URL(filePath: Templates.bundledDirectory)

  private static func files() throws -> [(name: String, text: String)] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".mustache") }
      .map { ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8)) }
  }

  private static func page() throws -> ReportPage {
    ReportPage(
      ReportPages.report(try ReportPages.sample.get()), attendeeLink: nil,
      measure: try TestFonts.typesetter())
  }

  private static let document = Document(
    language: "", policy: "", title: "", author: "", description: "", generator: "",
    styleMarkup: "", bodyMarkup: "", scriptMarkup: "")

  @Test("everything that is there is named by a tag")
  func everyNameIsUsed() throws {
    let tags = try Set(
      Self.files().flatMap { file in
        file.text.matches(of: /\{\{[{#^\/]?\.?([A-Za-z]+)\}?\}\}/).map { String($0.1) }
      })
    let names = try Self.names(of: Self.page()).union(Self.names(of: Self.document))
    #expect(names.subtracting(tags) == [])
  }

  private static func names(of value: Any) -> Set<String> {
    Mirror(reflecting: value).children.reduce(into: []) { names, child in
      if let label = child.label, label != "some" { names.insert(label) }
      names.formUnion(Self.names(of: child.value))
    }
  }

  @Test("no tag looks beyond its scope, and only markup is left unescaped")
  func tags() throws {
    for file in try Self.files() {
      for match in file.text.matches(of: /\{\{(\{?)([#^\/>]? ?)([^}]*)\}\}/) {
        let (isRaw, sigil, name) = (match.1 == "{", match.2, match.3)
        if sigil.hasPrefix(">") { continue }
        #expect(name.hasPrefix("."), "\(file.name): \(match.0)")
        #expect(isRaw == name.hasSuffix("Markup"), "\(file.name): \(match.0)")
      }
      #expect(!file.text.contains(/\s(style|on[a-z]+)=/), "\(file.name)")
    }
  }

  @Test("a script loses what explains it, and nothing else")
  func stripped() {
    let script = """
      /* Makes a page alive. */
      "use strict";
        // Adds.
        /**
         * Adds "*" to it.
         */
        const add = (a) => { try { a(); } catch { /* Then not. */ } };
        /* one */ add(1); /* two */
        /* three
        four */ add(2);

        const far = 1 / 2;
      """
    #expect(
      Templates.stripped(script) == """
        "use strict";
        const add = (a) => { try { a(); } catch { /* Then not. */ } };
        add(1); /* two */
        add(2);
        const far = 1 / 2;
        """)
    let text = "const text = `one\n  /* two */`;"
    #expect(Templates.stripped(text) == text)
  }

  @Test("a folder without a template is an error that names the file")
  func missingFile() throws {
    let folder = try TemporaryFolder()
    #expect(throws: TemplateError.self) { try Templates(directory: folder.url.path) }
    #expect(throws: TemplateError.self) { try Templates(directory: "/nowhere") }
    for file in try FileManager.default.contentsOfDirectory(atPath: Self.folder.path) {
      try FileManager.default.copyItem(
        at: Self.folder.appending(path: file), to: folder.url.appending(path: file))
    }
    _ = try Templates(directory: folder.url.path)
    try Data("{{#.open}}".utf8).write(to: folder.url.appending(path: "tiles.mustache"))
    let error = #expect(throws: TemplateError.self) {
      try Templates(directory: folder.url.path)
    }
    #expect(error?.file == folder.path("tiles.mustache"))
  }
}
