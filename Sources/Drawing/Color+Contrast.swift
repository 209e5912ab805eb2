import Foundation

extension Color {
  /// How much light it gives, of white as a fraction.
  ///
  /// Source: WCAG 2.2, relative luminance; the curve is that of IEC 61966-2-1.
  public var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  /// From 1, the same light, to 21, black on white.
  ///
  /// Source: WCAG 2.2, contrast ratio.
  public func contrast(with other: Color) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// The colour nearest in lightness, of the same hue, that stands out from a ground as asked.
  ///
  /// It becomes darker on light grounds and lighter on dark ones, and paler only where no screen
  /// shows such a light colour so strong.
  public func standing(out ratio: Double, from ground: Color) -> Color {
    guard contrast(with: ground) < ratio else { return self }
    let asked = OKLCH(self)
    let step = ground.luminance > 0.18 ? -1.0 : 1.0
    for thousandths in stride(from: 1.0, through: 1000, by: 1) {
      let lightness = asked.lightness + step * thousandths / 1000
      let candidate = OKLCH(lightness: lightness, chroma: asked.chroma, hue: asked.hue).color
      if candidate.contrast(with: ground) >= ratio { return candidate }
    }
    return step < 0 ? Color(0x000000) : Color(0xFFFFFF)
  }

  static func linear(_ part: Double) -> Double {
    part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
  }
}
