import RecapDrawing
import SceneInspection
import Testing

@testable import RecapDashboard
@testable import RecapDashboardLayout

@Suite struct TilesPartTests {
  private func tile(_ label: String, _ detail: Tile.Detail) -> Tile {
    Tile(label: label, figure: "42", unit: nil, isEmpty: false, isMinor: false, detail: detail)
  }

  /// Where the labels of tiles begin, in points from the left.
  private func starts(of tiles: [Tile]) throws -> [Double] {
    var builder = SceneBuilder(try TestFonts.typesetter())
    let part = TilesPart(tiles)
    part.draw(in: &builder)
    let scene = builder.scene(size: Size(Paper.contentWidth, part.height))
    return tiles.compactMap { tile in scene.texts.first { $0.string == tile.label }?.origin.x }
  }

  @Test("share the width by what they have to show, however many they are")
  func widths() throws {
    let usual = [
      tile("Audience", .audience([])), tile("Stays", .stays([])),
      tile("Plays", .note("not played")),
    ]
    #expect(try starts(of: usual) == [0, 220, 396])
    let four = try starts(of: usual + [tile("Median", .note("half stayed longer"))])
    #expect(four.count == 4)
    for (start, next) in zip(four, four.dropFirst() + [Paper.contentWidth + 12]) {
      #expect(next - start - 12 >= 90)
    }
    #expect(try starts(of: []) == [])
  }
}
