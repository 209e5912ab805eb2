import Foundation
import RecapDrawing

/// A list of transformations, the outermost first.
///
/// Source: SVG 1.1, 7.6.
enum SVGTransform {
  /// Nil for what is no such list.
  static func map(_ text: String) -> Affine? {
    var (map, rest) = (Affine.identity, text[...])
    while true {
      rest = rest.drop { $0.isWhitespace || $0 == "," }
      guard !rest.isEmpty else { return map }
      guard let start = rest.firstIndex(of: "("), let end = rest.firstIndex(of: ")"), start < end,
        let numbers = SVGLength.numbers(String(rest[rest.index(after: start)..<end])),
        let next = step(rest[..<start].trimmed, numbers)
      else { return nil }
      map = map * next
      rest = rest[rest.index(after: end)...]
    }
  }

  private static func step(_ name: String, _ n: [Double]) -> Affine? {
    switch (name, n.count) {
    case ("matrix", 6): Affine(n[0], n[1], n[2], n[3], n[4], n[5])
    case ("translate", 1): .translation(Point(n[0], 0))
    case ("translate", 2): .translation(Point(n[0], n[1]))
    case ("scale", 1): .scale(n[0], n[0])
    case ("scale", 2): .scale(n[0], n[1])
    case ("rotate", 1): rotation(n[0])
    case ("rotate", 3):
      .translation(Point(n[1], n[2])) * rotation(n[0]) * .translation(Point(-n[1], -n[2]))
    case ("skewX", 1): Affine(1, 0, tan(n[0] * .pi / 180), 1, 0, 0)
    case ("skewY", 1): Affine(1, tan(n[0] * .pi / 180), 0, 1, 0, 0)
    default: nil
    }
  }

  private static func rotation(_ degrees: Double) -> Affine {
    let (cosine, sine) = (cos(degrees * .pi / 180), sin(degrees * .pi / 180))
    return Affine(cosine, sine, -sine, cosine, 0, 0)
  }
}
