import Foundation
import RecapCPangoCairo
import RecapDashboard
import RecapDrawing
import Testing

@testable import RecapBranding

@Suite struct PNGReaderTests {
  private func picture(_ logo: Logo) throws -> Picture {
    guard case .picture(let picture) = logo.content else { throw NoPicture() }
    return picture
  }

  private struct NoPicture: Error {}

  @Test("the pixels come through, and nothing else of the file")
  func pixels() throws {
    let logo = try PNGReader.logo(PNGFile.plum)
    let picture = try picture(logo)
    #expect(picture.pixelWidth == 12 && picture.pixelHeight == 6)
    #expect(logo.size == Size(12, 6))
    #expect(PNGFile.plum.range(of: Data("secret words".utf8)) != nil)
    #expect(Data(picture.png).range(of: Data("secret words".utf8)) == nil)
    var seen: [Color: Int] = [:]
    try PNGSurface(Data(picture.png)).forEachPixel { color, opacity in
      if opacity == 1 { seen[color, default: 0] += 1 }
    }
    #expect(seen == [Color(0x8A2B5E): 48])
  }

  @Test("the same file gives the same bytes")
  func same() throws {
    #expect(try PNGReader.logo(PNGFile.plum) == PNGReader.logo(PNGFile.plum))
  }

  @Test("a large picture is brought down to what a report shows, in its proportions")
  func large() throws {
    let tall = try picture(PNGReader.logo(PNGFile.filled(width: 500, height: 1000)))
    #expect(tall.pixelWidth == 64 && tall.pixelHeight == 128)
    let wide = try picture(PNGReader.logo(PNGFile.filled(width: 3840, height: 400)))
    #expect(wide.pixelWidth == 960 && wide.pixelHeight == 100)
  }

  @Test("a dark picture that shows what is below it needs a light ground in the dark")
  func ground() throws {
    #expect(
      try PNGReader.logo(PNGFile.filled(width: 40, height: 40, 0.05, margin: 8)).needsLightGround)
    #expect(!(try PNGReader.logo(PNGFile.filled(width: 40, height: 40, 0.05)).needsLightGround))
    #expect(
      !(try PNGReader.logo(PNGFile.filled(width: 40, height: 40, 0.9, margin: 8)).needsLightGround))
  }

  @Test("a white picture is lost on paper, a grey one is not")
  func lost() throws {
    #expect(try PNGReader.logo(PNGFile.filled(width: 40, height: 40, 1, margin: 8)).isLostOnPaper)
    #expect(try !PNGReader.logo(PNGFile.filled(width: 40, height: 40, 0.5)).isLostOnPaper)
  }

  @Test("what is no sound PNG, too large or clear all over is refused")
  func refused() throws {
    func refusal(_ content: Data) -> String {
      do {
        _ = try PNGReader.logo(content)
        return "drawn"
      } catch { return error.message }
    }
    #expect(refusal(PNGFile.plum.prefix(20)).contains("no whole PNG"))
    #expect(refusal(PNGFile.plum.prefix(100)).contains("no sound PNG"))
    var huge = PNGFile.plum
    huge.replaceSubrange(16..<24, with: [0, 1, 0, 0, 0, 1, 0, 0])
    #expect(refusal(huge) == "it is 65536 × 65536 pixels large")
    #expect(
      refusal(PNGFile.filled(width: 8, height: 8, 0.5, margin: 4)).contains("nothing is to be seen")
    )
  }
}
