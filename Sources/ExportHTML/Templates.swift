import Foundation
import Mustache
import RecapResources

/// The files a page is made of: its structure in Mustache, its style and its script.
public struct Templates: Sendable {
  let library: MustacheLibrary
  let style: String
  let script: String
  /// All there is of them: names and texts.
  public let texts: [String]

  /// The folder of the templates that come with Recap.
  public static var bundledDirectory: String { BundledFiles.templates.path }

  private static let pageName = "report"
  private static let contentType = "RECAP"
  /// Every template starts by it: Mustache's own escaping goes by what a reader sees as a
  /// character, where a browser goes by code points.
  private static let pragma: String = {
    MustacheContentTypes.register(HTMLText(), named: contentType)
    return "{{% CONTENT_TYPE:\(contentType)}}"
  }()

  public init(directory: String = bundledDirectory) throws(TemplateError) {
    let folder = URL(filePath: directory)
    style = try Self.text("style.css", in: folder)
    script = try Self.text("report.js", in: folder)
    let (library, texts) = try Self.library(in: folder)
    self.library = library
    self.texts = [style, script] + texts
  }

  private static func library(
    in folder: URL
  ) throws(TemplateError) -> (library: MustacheLibrary, texts: [String]) {
    // A folder that can't be listed says so by its first missing file.
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    var templates: [String: MustacheTemplate] = [:]
    var texts: [String] = []
    for file in files.sorted() where file.hasSuffix(".mustache") {
      let text = try text(file, in: folder)
      texts += [file, text]
      do {
        templates[String(file.dropLast(9))] = try MustacheTemplate(string: pragma + text)
      } catch {
        throw TemplateError(file: folder.appending(path: file).path, reason: "\(error)")
      }
    }
    for name in [pageName, bodyName] where templates[name] == nil {
      throw TemplateError(
        file: folder.appending(path: "\(name).mustache").path, reason: "there is no such file")
    }
    return (MustacheLibrary(templates: templates), texts)
  }

  private static func text(_ name: String, in folder: URL) throws(TemplateError) -> String {
    let path = folder.appending(path: name)
    guard let data = try? Data(contentsOf: path) else {
      throw TemplateError(file: path.path, reason: "it can't be read")
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw TemplateError(file: path.path, reason: "it is not UTF-8")
    }
    return text
  }

  private static let bodyName = "body"

  func body(_ page: ReportPage) -> String {
    library.render(page, withTemplate: Self.bodyName) ?? ""
  }

  func page(_ document: Document) -> String {
    library.render(document, withTemplate: Self.pageName) ?? ""
  }
}
