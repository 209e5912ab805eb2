import RecapCPangoCairo
import RecapDrawing
import SceneInspection
import Testing

@testable import RecapPangoText

@Suite struct FontMatchingTests {
  @Test(
    "a style's first font is the one Pango takes for it",
    arguments: [TextStyle.Weight.regular, .medium, .semibold], [TextStyle.Face.text, .display])
  func first(weight: TextStyle.Weight, face: TextStyle.Face) throws {
    let typesetter = try TestFonts.typesetter()
    let style = TextStyle(11, weight, face: face)
    let description = StyledFace.makeDescription(style)
    defer { pango_font_description_free(description) }
    try FontFiles.takingTurns {
      let font = try #require(pango_context_load_font(typesetter.pango.context, description))
      defer { g_object_unref(font) }
      let first = try #require(typesetter.library.file(for: style))
      #expect(typesetter.font(behind: font) === typesetter.opened.font(in: first, size: 11))
    }
  }
}
