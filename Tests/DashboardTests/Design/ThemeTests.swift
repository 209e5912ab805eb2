import Foundation
import RecapDashboard
import RecapDrawing
import Testing

@Suite struct ThemeTests {
  private static let style = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Templates/style.css")

  private static let palette =
    [
      Palette.paper, Palette.ink1, Palette.ink2, Palette.ink3, Palette.ink4, Palette.rule1,
      Palette.rule2, Palette.track, Palette.band, Palette.blue, Palette.blueText, Palette.green,
      Palette.greenText, Palette.amber, Palette.amberText, Palette.choroplethNone,
    ] + Palette.engagementRamp + Palette.choroplethRamp

  @Test("a colour is in the dark what the page of the web has it be")
  func dark() throws {
    let style = try String(contentsOf: Self.style, encoding: .utf8)
    let pattern = /var\(--light, #([0-9a-f]{6})\) var\(--dark, #([0-9a-f]{6})\)/
    let pairs = style.matches(of: pattern).compactMap { match -> (Color, Color)? in
      guard let light = UInt32(match.1, radix: 16), let dark = UInt32(match.2, radix: 16) else {
        return nil
      }
      return (Color(light), Color(dark))
    }
    let known = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    for color in Self.palette {
      #expect(known[color] == Theme.dark.color(color), "\(color.notation)")
      #expect(Theme.light.color(color) == color)
    }
  }

  @Test("a colour that is none of the palette's stays what it is")
  func foreign() {
    #expect(Theme.dark.color(Color(0x123456)) == Color(0x123456))
    #expect(Theme.dark.paper == Palette.darkPaper)
  }
}
