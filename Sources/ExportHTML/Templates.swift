import Foundation
import Mustache
import RecapAnalytics
import RecapFileReading
import RecapResources

/// The files a page is made of: its structure in Mustache, its style and its script.
public struct Templates: Sendable {
  let library: MustacheLibrary
  let style: String
  let script: String
  /// What is added to the script of a report with tables of people beside its attendee list.
  let figuresScript: String
  /// All there is of them: names and texts.
  public let texts: [String]

  /// The folder of the templates that come with Recap.
  public static var bundledDirectory: String { BundledFiles.templates.path }

  private static let mostBytes = 1 << 20
  private static let pageName = "report"
  private static let bodyName = "body"
  /// The templates that are filled first, and with what.
  static let roots: [(name: String, type: Any.Type)] = [
    (pageName, Document.self), (bodyName, ReportPage.self),
  ]
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
    script = Self.stripped(try Self.text("report.js", in: folder))
    let (library, texts) = try Self.library(in: folder)
    self.library = library
    let figures = "figures.js"
    // Templates of one's own do without.
    let hasFigures = FileManager.default.fileExists(atPath: folder.appending(path: figures).path)
    figuresScript = hasFigures ? Self.stripped(try Self.text(figures, in: folder)) : ""
    self.texts = [style, script, figuresScript] + texts
  }

  private static func library(
    in folder: URL
  ) throws(TemplateError) -> (library: MustacheLibrary, texts: [String]) {
    // A folder that can't be listed says so by its first missing file.
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    var templates: [String: MustacheTemplate] = [:]
    var tags: [String: [Tag]] = [:]
    var texts: [String] = []
    for file in files.sorted() where file.hasSuffix(".mustache") {
      let (name, text) = (String(file.dropLast(9)), try text(file, in: folder))
      texts += [file, text]
      do throws(TagFault) {
        tags[name] = try TagParser.tags(of: text)
        templates[name] = try template(text)
      } catch {
        throw TemplateError(file: folder.appending(path: file).path, error)
      }
    }
    for (name, _) in roots where templates[name] == nil {
      throw TemplateError(
        file: folder.appending(path: "\(name).mustache").path, reason: "there is no such file")
    }
    do throws(TagCheckError) {
      var check = TagCheck(tags)
      for (name, type) in roots { try check.check(name, filledWith: type) }
    } catch {
      throw TemplateError(
        file: folder.appending(path: "\(error.template).mustache").path, error.fault)
    }
    return (MustacheLibrary(templates: templates), texts)
  }

  private static func template(_ text: String) throws(TagFault) -> MustacheTemplate {
    do {
      return try MustacheTemplate(string: pragma + text)
    } catch {
      // What the engine alone knows: settings, and blocks of parents.
      let place = (error as? MustacheTemplate.ParserError)?.context
      let line = place?.line.replacing(pragma, with: "").trimmed.prefix(60) ?? ""
      throw TagFault(
        line: place?.lineNumber ?? 1, reason: "this is no Mustache: \(line)",
        hint: TagFault.list)
    }
  }

  /// A script is indented and explained for those who edit it; one with texts over several lines
  /// stays as it is.
  static func stripped(_ script: String) -> String {
    let lines = script.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.allSatisfy({ $0.utf8.count { $0 == UInt8(ascii: "`") }.isMultiple(of: 2) }) else {
      return script
    }
    var isInComment = false
    return lines.compactMap { line in
      let line = line.drop { $0 == " " }
      if !isInComment, !line.hasPrefix("/*") {
        return line.isEmpty || line.hasPrefix("//") ? nil : line
      }
      guard let end = line.dropFirst(isInComment ? 0 : 2).firstRange(of: "*/") else {
        isInComment = true
        return nil
      }
      isInComment = false
      let rest = line[end.upperBound...].drop { $0 == " " }
      return rest.isEmpty ? nil : rest
    }
    .joined(separator: "\n")
  }

  private static func text(_ name: String, in folder: URL) throws(TemplateError) -> String {
    let path = folder.appending(path: name)
    let data: Data
    do throws(RegularFileError) {
      data = try RegularFile(path: path.path, atMost: mostBytes).content
    } catch {
      let reason = error == .missing ? "it can't be read" : "\(error)"
      throw TemplateError(file: path.path, reason: reason)
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw TemplateError(file: path.path, reason: "it is not UTF-8")
    }
    return text
  }

  func body(_ page: ReportPage) -> String {
    library.render(page, withTemplate: Self.bodyName) ?? ""
  }

  func page(_ document: Document) -> String {
    library.render(document, withTemplate: Self.pageName) ?? ""
  }
}
