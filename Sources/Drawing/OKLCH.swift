import Foundation

/// A colour by what people see of it: how light, how strong, and of which hue.
///
/// Unlike CIE Lab, it keeps the hue of blues as they become lighter.
///
/// Source: Björn Ottosson, "A perceptual color space for image processing" (2020), as CSS Color 4
/// has it.
public struct OKLCH: Sendable, Hashable {
  /// From 0, black, to 1, white.
  public let lightness: Double
  /// 0 for greys.
  public let chroma: Double
  /// In radians; of no meaning for greys.
  public let hue: Double

  public init(lightness: Double, chroma: Double, hue: Double) {
    (self.lightness, self.chroma, self.hue) = (min(1, max(0, lightness)), chroma, hue)
  }

  public init(_ color: Color) {
    let (r, g, b) = (
      Color.linear(color.red), Color.linear(color.green), Color.linear(color.blue)
    )
    let l = cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    let m = cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    let s = cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    let x = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s
    let y = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
    lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s
    (chroma, hue) = (hypot(x, y), atan2(y, x))
  }

  /// In sRGB; as much paler as it takes to be there.
  public var color: Color {
    var (inside, outside) = (0.0, chroma)
    if let color = Self.color(lightness, chroma, hue) { return color }
    for _ in 0..<16 {
      let middle = (inside + outside) / 2
      if Self.color(lightness, middle, hue) == nil { outside = middle } else { inside = middle }
    }
    return Self.color(lightness, inside, hue) ?? Color(lightness < 0.5 ? 0x000000 : 0xFFFFFF)
  }

  /// Nil for what sRGB has not.
  private static func color(_ lightness: Double, _ chroma: Double, _ hue: Double) -> Color? {
    let (x, y) = (chroma * cos(hue), chroma * sin(hue))
    func cubed(_ value: Double) -> Double { value * value * value }
    let l = cubed(lightness + 0.3963377774 * x + 0.2158037573 * y)
    let m = cubed(lightness - 0.1055613458 * x - 0.0638541728 * y)
    let s = cubed(lightness - 0.0894841775 * x - 1.2914855480 * y)
    let parts = [
      4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s,
    ]
    // Half a step of eight bits beyond is not beyond.
    guard parts.allSatisfy({ (-0.0002...1.002).contains($0) }) else { return nil }
    return Color(parts.reduce(0) { $0 << 8 | UInt32(encoded($1)) })
  }

  private static func encoded(_ part: Double) -> Int {
    let part = min(1, max(0, part))
    let curved = part <= 0.0031308 ? 12.92 * part : 1.055 * pow(part, 1 / 2.4) - 0.055
    return Int((curved * 255).rounded())
  }
}
