import Foundation
import RecapDashboard
import RecapDrawing
import Testing

@Suite struct PaletteTests {
  /// WCAG 2.
  private func luminance(_ color: Color) -> Double {
    func linear(_ part: Double) -> Double {
      part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
  }

  private func contrast(_ a: Color, _ b: Color) -> Double {
    let (low, high) = (min(luminance(a), luminance(b)), max(luminance(a), luminance(b)))
    return (high + 0.05) / (low + 0.05)
  }

  /// CIE L*.
  private func lightness(_ color: Color) -> Double {
    let y = luminance(color)
    return y > 0.008856 ? 116 * cbrt(y) - 16 : 903.3 * y
  }

  @Test(
    "every colour of text has a contrast of 4.5 : 1 on paper",
    arguments: [
      Palette.ink1, Palette.ink2, Palette.ink3, Palette.blueText, Palette.greenText,
      Palette.amberText,
    ])
  func text(color: Color) { #expect(contrast(color, Palette.paper) >= 4.5) }

  @Test(
    "every mark has a contrast of 3 : 1 on paper",
    arguments: [Palette.blue, Palette.green, Palette.amber, Palette.ink4])
  func marks(color: Color) { #expect(contrast(color, Palette.paper) >= 3) }

  @Test("lines and labels stay legible on a peak band")
  func band() {
    #expect(contrast(Palette.blue, Palette.band) >= 3)
    #expect(contrast(Palette.green, Palette.band) >= 3)
    #expect(contrast(Palette.greenText, Palette.band) >= 4.5)
  }

  @Test("white text stands on poll chips")
  func chips() { #expect(contrast(Palette.paper, Palette.ink2) >= 4.5) }

  @Test("each of the five heat levels is darker than the one before by at least 8 L*")
  func ramp() {
    let levels = Palette.engagementRamp.map(lightness)
    #expect(levels.count == 5)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $0 - $1 >= 8 }, "\(levels)")
    #expect(lightness(Palette.paper) - levels[0] >= 8)
  }

  @Test("the two lines of the chart differ in grey")
  func grey() {
    #expect(abs(lightness(Palette.blue) - lightness(Palette.green)) >= 8)
  }
}
