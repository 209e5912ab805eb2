import Foundation
import RecapDashboard

/// Reads a logo, whatever its file is called.
enum LogoReader {
  static func logo(_ content: Data) throws(BrandError) -> Logo {
    if content.starts(with: PNGHeader.signature) { return try PNGReader.logo(content) }
    if let text = String(data: content, encoding: .utf8), text.contains("<svg") {
      return try SVGReader.logo(text)
    }
    throw BrandError("it is neither SVG nor PNG", hint: "save it as SVG, or as PNG")
  }
}
