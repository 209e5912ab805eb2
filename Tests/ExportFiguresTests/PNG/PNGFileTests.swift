import RecapDrawing
import SceneInspection
import Testing

@testable import RecapExportFigures

@Suite struct PNGFileTests {
  private func file() throws -> [UInt8] {
    let scene = Scene(
      size: Size(12, 8),
      nodes: [
        .shape(
          Scene.Shape(.rect(Rect(x: 0, y: 0, width: 6, height: 8)), fill: Paint(Color(0x1F52BE))))
      ])
    let pixels = try ScenePixels(
      scene, paper: Color(0xFFFFFF), scale: 2, try TestFonts.typesetter())
    return PNGFile(try pixels.png())
      .adding(title: "Größe", description: "Half of it is blue", pixelsPerPoint: 2)
  }

  @Test("the words are chunks of international text, as UTF-8")
  func words() throws {
    let file = try file()
    #expect(file.firstRange(of: Array("iTXtTitle\0\0\0\0\0Größe".utf8)) != nil)
    #expect(file.firstRange(of: Array("iTXtDescription\0\0\0\0\0Half of it is blue".utf8)) != nil)
  }

  @Test("a chunk of ours has its checksum, as zlib reckons it")
  func checksums() throws {
    let file = try file()
    // Readers refuse or drop a chunk where it is wrong.
    let start = try #require(file.firstRange(of: Array("pHYs".utf8))?.lowerBound)
    #expect(Array(file[start + 13..<start + 17]) == PNGFileTests.densityChecksum)
  }

  /// By zlib.
  private static let densityChecksum: [UInt8] = [0x49, 0x52, 0x24, 0xF0]

  @Test("a pixel is half a point: 5,669 of them a metre")
  func density() throws {
    let start = try #require(try file().firstRange(of: Array("pHYs".utf8))?.upperBound)
    let bytes = try file()[start..<start + 9]
    #expect(Array(bytes) == [0, 0, 0x16, 0x25, 0, 0, 0x16, 0x25, 1])
  }
}
