import Foundation
import SceneInspection
import Testing

@testable import RecapExportHTML

/// The list of tags in Documentation/templates.md.
@Suite struct TagListTests {
  private static let document = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Documentation/templates.md").standardizedFileURL

  @Test("the document lists every tag of every template, and no other")
  func document() throws {
    let text = try String(contentsOf: Self.document, encoding: .utf8)
    let head = try #require(text.range(of: "## The tags of each template\n"))
    #expect(
      Golden.difference(of: text[..<head.upperBound] + (try Self.list()), from: Self.document)
        == nil)
  }

  private static func list() throws -> String {
    let folder = URL(filePath: Templates.bundledDirectory)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".mustache") }.map { String($0.dropLast(9)) }
    let tags = try names.map { name in
      try TagParser.tags(
        of: String(contentsOf: folder.appending(path: "\(name).mustache"), encoding: .utf8))
    }
    var check = TagCheck(Dictionary(uniqueKeysWithValues: zip(names, tags)))
    for (name, type) in Templates.roots { try check.check(name, filledWith: type) }
    return check.uses.map { use in
      "\n### \(use.template).mustache\n\n"
        + lines(of: use.type, indent: "", filling: check.uses.filter { $0.type != use.type })
    }.joined()
  }

  private static func lines(
    of type: Any.Type, indent: String, filling uses: [(template: String, type: Any.Type)]
  ) -> String {
    TagType(type).tags.map { tag in
      let (kind, inner) = words(for: tag.name, tag.type)
      let option = TagType.isOptional(tag.type) ? ", or nothing" : ""
      let line = "\(indent)- `.\(tag.name)`: \(kind)\(option)"
      guard let inner else { return line + "\n" }
      if let use = uses.first(where: { $0.type == inner }) {
        return "\(line), for [\(use.template).mustache](#\(use.template)mustache)\n"
      }
      return line + "\n" + lines(of: inner, indent: indent + "  ", filling: uses)
    }.joined()
  }

  /// What a tag is, and the type of what is in it.
  private static func words(
    for name: String, _ type: Any.Type
  ) -> (kind: String, inner: Any.Type?) {
    switch TagType(type) {
    case .text: (name.hasSuffix("Markup") ? "markup" : "text", nil)
    case .number: ("number", nil)
    case .flag: ("yes or no", nil)
    case .part(let part): ("section", part)
    case .list(let element):
      if case .part(let part) = TagType(element) {
        ("list", part)
      } else {
        ("list of \(words(for: name, element).kind)", nil)
      }
    case .place: ("", nil)
    }
  }
}
