import Foundation
import RecapCPangoCairo
import RecapDashboard
import RecapDrawing

/// Reads a logo of pixels, brought down to what a report shows of it.
///
/// What comes out is written anew from the pixels, so that nothing else of the file gets through.
enum PNGReader {
  /// More is no logo, but a load.
  private static let mostPixels = 8_000_000
  /// At the height of a logo on paper these are 600 dots per inch.
  private static let shown = Size(960, 128)

  static func logo(_ content: Data) throws(BrandError) -> Logo {
    let header = try PNGHeader(content)
    guard header.width > 0, header.height > 0,
      header.width <= mostPixels / header.height
    else {
      throw BrandError(
        "it is \(header.width) × \(header.height) pixels large",
        hint: "make it smaller: \(Int(shown.height)) pixels of height are enough")
    }
    let file = try PNGSurface(content)
    let factor = min(
      1, shown.width / Double(header.width), shown.height / Double(header.height))
    let picture = try file.scaled(
      width: max(1, Int((Double(header.width) * factor).rounded())),
      height: max(1, Int((Double(header.height) * factor).rounded())))
    let pixels = PixelCount(picture)
    guard pixels.seen > 0 else {
      throw BrandError("nothing is to be seen on it", hint: "give one that is not transparent")
    }
    return Logo(
      Picture(
        png: try picture.png(), pixelWidth: picture.width, pixelHeight: picture.height),
      needsLightGround: pixels.needsLightGround, isLostOnPaper: pixels.isLostOnPaper)
  }
}

/// How many pixels are there to be seen, and where.
private struct PixelCount {
  private(set) var seen = 0
  private var clear = 0
  private var dark = 0
  private var pale = 0

  init(_ surface: PNGSurface) {
    surface.forEachPixel { color, opacity in
      if opacity < 0.5 { clear += 1 } else { seen += 1 }
      if opacity >= 0.5, !Logo.standsOutInTheDark(color) { dark += 1 }
      if opacity >= 0.5, !Logo.standsOutOnPaper(color) { pale += 1 }
    }
  }

  /// A picture that covers its ground brings its own.
  var needsLightGround: Bool { 20 * clear > clear + seen && 20 * dark > seen }

  var isLostOnPaper: Bool { 20 * pale > 19 * seen }
}
