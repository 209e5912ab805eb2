import Foundation
import RecapDashboard
import RecapDashboardLayout
import RecapDrawing
import RecapPangoText
import SceneInspection
import SessionFixtures
import Testing

@testable import RecapExportFigures

@Suite struct SVGDrawingTests {
  private func svg(
    _ document: FigureDocument, _ fixture: FigureFixture, fonts: [String]? = nil
  ) throws -> (text: String, scene: SVGScene) {
    let bytes = try FigureExporter(fixture.typesetter, embeddingFontsOf: fonts)
      .file(of: document, as: .svg)
    let text = String(decoding: bytes, as: UTF8.self)
    return (text, try SVGScene(text, size: document.scene.size))
  }

  @Test("a figure is sound XML with a view box, a title and a description, and no other size")
  func document() throws {
    let fixture = try FigureFixture()
    for document in fixture.documents(.wide) {
      let read = try svg(document, fixture).scene
      let root = try #require(read.elements.first)
      #expect(root.name == "svg" && root.attributes["width"] == nil)
      #expect(root.attributes["viewBox"]?.hasPrefix("0 0 ") == true)
      #expect(read.texts["title"] == document.title)
      #expect(read.texts["desc"] == document.alternative)
    }
  }

  @Test("nothing in it is run, fetched, or left to a stylesheet")
  func alone() throws {
    let fixture = try FigureFixture()
    for document in fixture.documents() {
      let read = try svg(document, fixture).scene
      #expect(
        Set(read.elements.map(\.name)).isSubset(of: ["svg", "title", "desc", "g", "path", "rect"]))
      let names = Set(read.elements.flatMap(\.attributes.keys))
      #expect(names.isDisjoint(with: ["class", "style", "href", "id", "onload"]), "\(names)")
      let colors = read.elements.flatMap { [$0.attributes["fill"], $0.attributes["stroke"]] }
      #expect(
        colors.compactMap(\.self).allSatisfy {
          $0 == "none" || $0.wholeMatch(of: /#[0-9a-f]{6}/) != nil
        })
    }
  }

  @Test("what people wrote is text in it, whatever it looks like")
  func escaped() throws {
    var session = SessionFixture.partial(without: [])
    session.title = "</title><script>alert(1)</script> & \"so\" on\u{7}"
    session.polls = [.init("<b>Ready?</b>", at: 60, answeredBy: [0])]
    let fixture = try FigureFixture(session)
    for fonts in [nil, [FontLibrary.bundledDirectory]] {
      for document in fixture.documents() {
        let (text, read) = try svg(document, fixture, fonts: fonts)
        #expect(!text.contains("<script") && !text.contains("<b>"))
        #expect(read.texts["desc"] == document.alternative.replacing("\u{7}", with: ""))
      }
    }
  }

  @Test("text on request is text, in faces that are embedded, and reads as it is drawn")
  func text() throws {
    let fixture = try FigureFixture()
    let document = try #require(fixture.documents().first { $0.name == .timeline })
    let (text, read) = try svg(document, fixture, fonts: [FontLibrary.bundledDirectory])
    #expect(text.count { $0 == "@" } >= 3)
    #expect(!text.contains("url(http") && text.contains("url(data:font/woff2;base64,"))
    let words = document.scene.texts.filter { $0.text.halo == nil }.map(\.string)
    for word in words { #expect(read.texts["text"]?.contains(word) == true, "\(word)") }
    let faces = Set(
      read.elements.filter { $0.name == "text" }.compactMap { $0.attributes["font-family"] })
    #expect(faces == ["Inter, sans-serif", "Inter Display, Inter, sans-serif"])
  }

  @Test("a line that begins from the right is isolated, so that it ends where it was measured to")
  func rightToLeft() throws {
    var session = SessionFixture.partial(without: [])
    session.polls = [.init("באיזו תדירות?", at: 60, answeredBy: [0])]
    let fixture = try FigureFixture(session)
    let document = try #require(fixture.documents().first { $0.name == .poll(1) })
    let text = try svg(document, fixture, fonts: [FontLibrary.bundledDirectory]).text
    #expect(text.contains(">\u{2068}באיזו תדירות?\u{2069}</text>"))
  }
}
