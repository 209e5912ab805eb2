import Foundation
import RecapDrawing
import Testing

@Suite struct ColorContrastTests {
  private static let grounds = [Color(0xFFFFFF), Color(0x0E1319)]
  private static let ratios = [3.0, 4.5]

  /// Colours all over the cube, greys and corners with them.
  private static let colors: [Color] = {
    let steps: [UInt32] = [0x00, 0x33, 0x66, 0x99, 0xCC, 0xFF]
    return steps.flatMap { r in
      steps.flatMap { g in steps.map { b in Color(r << 16 | g << 8 | b) } }
    }
  }()

  private func each(_ check: (Color, Color, Double, Color) -> Void) {
    for color in Self.colors {
      for ground in Self.grounds {
        for ratio in Self.ratios {
          check(color, ground, ratio, color.standing(out: ratio, from: ground))
        }
      }
    }
  }

  @Test("contrast is that of WCAG: 21 for black on white, 1 for the same, either way round")
  func contrast() {
    #expect(abs(Color(0x000000).contrast(with: Color(0xFFFFFF)) - 21) < 1e-9)
    #expect(Color(0x1F52BE).contrast(with: Color(0x1F52BE)) == 1)
    #expect(abs(Color(0x767676).contrast(with: Color(0xFFFFFF)) - 4.54) < 0.005)
    #expect(abs(Color(0xFFFFFF).contrast(with: Color(0x767676)) - 4.54) < 0.005)
  }

  @Test("every colour comes to stand out as asked, from white and from the dark")
  func passes() {
    each { color, ground, ratio, corrected in
      #expect(corrected.contrast(with: ground) >= ratio, "\(color.notation) \(ground.notation)")
    }
  }

  @Test("a colour that stands out is left as it is")
  func unchanged() {
    var count = 0
    each { color, ground, ratio, corrected in
      guard color.contrast(with: ground) >= ratio else { return }
      count += 1
      #expect(corrected == color)
    }
    #expect(count > 300)
  }

  @Test("the hue stays, as near as 8 bits can say it")
  func hue() {
    each { color, _, _, corrected in
      let (asked, drawn) = (OKLCH(color), OKLCH(corrected))
      guard asked.chroma > 0.05, drawn.chroma > 0.05 else { return }
      let turn = abs(remainder(asked.hue - drawn.hue, 2 * .pi))
      #expect(turn < 0.05, "\(color.notation) became \(corrected.notation)")
    }
  }

  @Test(
    "it is the nearest: its lightness moves no further than it takes, and only away from the ground"
  )
  func nearest() {
    each { color, ground, ratio, corrected in
      guard corrected != color else { return }
      let (asked, drawn) = (OKLCH(color), OKLCH(corrected))
      let away =
        ground.luminance > 0.5
        ? asked.lightness - drawn.lightness : drawn.lightness - asked.lightness
      #expect(away > -0.002)
      // 0.02 back it does not yet pass, but for what 8 bits round away.
      let back = ground.luminance > 0.5 ? drawn.lightness + 0.02 : drawn.lightness - 0.02
      let before = OKLCH(lightness: back, chroma: asked.chroma, hue: asked.hue).color
      #expect(
        before.contrast(with: ground) < ratio, "\(color.notation) became \(corrected.notation)")
    }
  }

  @Test("OKLCH says of a colour what it is made from again")
  func roundTrip() {
    for color in Self.colors { #expect(OKLCH(color).color == color) }
    #expect(abs(OKLCH(Color(0xFFFFFF)).lightness - 1) < 1e-6)
    #expect(OKLCH(Color(0x808080)).chroma < 1e-6)
  }

  @Test("OKLCH of a reference colour: CSS has red at 0.628 0.2577 29.23°")
  func reference() {
    let red = OKLCH(Color(0xFF0000))
    #expect(abs(red.lightness - 0.628) < 0.0005)
    #expect(abs(red.chroma - 0.2577) < 0.0005)
    #expect(abs(red.hue * 180 / .pi - 29.23) < 0.05)
  }

  @Test("what no screen shows becomes paler, not of another hue")
  func gamut() {
    let green = OKLCH(lightness: 0.7, chroma: 0.5, hue: 2.5)
    let shown = OKLCH(green.color)
    #expect(abs(shown.hue - 2.5) < 0.03)
    #expect(abs(shown.lightness - 0.7) < 0.01)
    #expect(shown.chroma > 0.1)
  }
}
