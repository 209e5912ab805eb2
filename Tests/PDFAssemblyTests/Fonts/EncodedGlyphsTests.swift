import RecapDrawing
import RecapFontSubsetting
import RecapPangoText
import SceneInspection
import Testing

@testable import RecapPDFAssembly

@Suite struct EncodedGlyphsTests {
  private func encoded(_ texts: [String]) throws -> EncodedGlyphs {
    let typesetter = try TestFonts.typesetter()
    var face: OpaquePointer?
    typesetter.forEachWord(of: "T", TextStyle(9)) { face = $0.runs.first?.font.face }
    let program = FontFace(try #require(face))
    var glyphs = EncodedGlyphs(
      EmbeddedFont(name: "F0", face: try #require(program)), size: 9)
    for text in texts { glyphs.add([(index: 40, x: 0, y: 0)], text: Array(text.utf8)[...]) }
    return glyphs
  }

  @Test("a glyph's code says its text, and another text of the glyph has a code of its own")
  func codes() throws {
    let glyphs = try encoded(["T", "\u{422}", "T"])
    #expect(glyphs.spans.isEmpty)
    #expect(glyphs.glyphs[0].code == glyphs.glyphs[2].code)
    #expect(glyphs.glyphs[0].code != glyphs.glyphs[1].code)
  }

  @Test("a text too long for a code is told whole beside the glyph, whose code says how it begins")
  func long() throws {
    let text = "T" + String(repeating: "\u{303}", count: 66)
    let glyphs = try encoded([text])
    #expect(glyphs.spans.map(\.text) == [text])
    let said = try #require(glyphs.font.glyphs.first).text
    #expect(said.count <= 32 && text.utf8.starts(with: said))
    #expect(String(validating: said, as: UTF8.self) != nil)
  }
}
