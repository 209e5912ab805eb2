import RecapDrawing
import SceneInspection
import Testing

@testable import RecapCharting

@Suite("Wholes of two parts stand beside each other, however many")
struct StackedColumnsTests {
  private let colors = DayStrip.Colors(
    blue: Color(0x1F52BE), blueText: Color(0x1F52BE), greenText: Color(0x08704A),
    axis: Color(0xBFC7D0), grid: Color(0xE2E6EA), ink: Color(0x2E3744), paper: Color(0xFFFFFF))

  private func scene(_ columns: [(lower: Int, upper: Int)], width: Double = 252) throws -> Scene {
    StackedColumns(
      columns: columns.enumerated().map { index, column in
        .init(
          label: "\(index + 1)", lower: column.lower, upper: column.upper,
          figure: "\(column.upper)",
          details: MarkDetails("\(index + 1)", [.init("New", "\(column.upper)")]))
      }, lowerColor: Color(0x8FB2EC), colors: colors
    ).scene(size: Size(width, 106), measure: try TestFonts.typesetter())
  }

  @Test(
    "no two texts touch or leave the picture, and the largest number is there",
    arguments: [1, 2, 5, 12, 24, 25, 60, 61, 300], [7, 60_000, 4_000_000])
  func labels(count: Int, most: Int) throws {
    let columns = (0..<count).map { index in
      (lower: most - most / (index + 1), upper: most * ((index * 7) % 5 + 1) / 5)
    }
    let scene = try scene(columns)
    #expect(scene.texts.overlaps(by: 0).isEmpty)
    #expect(scene.texts.touchingNumbers().isEmpty)
    #expect(
      scene.texts.outside(Rect(x: 0, y: -10, width: 252, height: 120), tolerance: 0.01).isEmpty)
    let largest = columns.map(\.upper).max()!
    #expect(scene.texts.contains { $0.string == "\(largest)" })
  }

  @Test("of many columns every tenth or so is numbered, from the first on")
  func steps() throws {
    let base = try scene(Array(repeating: (3, 0), count: 300)).texts.map(\.string)
    #expect(base == ["1"] + (1...14).map { "\(20 * $0)" })
    let few = try scene(Array(repeating: (3, 0), count: 12)).texts.map(\.string)
    #expect(few.suffix(12) == (1...12).map { "\($0)" }[...])
  }

  @Test("more columns than have gaps are two areas in one piece each")
  func areas() throws {
    for (count, moves) in [(60, 60), (61, 1), (300, 1)] {
      let scene = try scene(Array(repeating: (3, 2), count: count))
      let paths = scene.shapes.compactMap { shape -> Path? in
        if case .path(let path) = shape.shape.outline { path } else { nil }
      }
      #expect(paths.count == 2)
      for path in paths {
        let starts = path.segments.count { if case .move = $0 { true } else { false } }
        #expect(starts == moves, "\(count)")
      }
    }
  }

  @Test("the smallest second part still shows among many")
  func least() throws {
    let scene = try scene((0..<100).map { ($0 == 50 ? 9999 : 10_000, $0 == 50 ? 1 : 0) })
    let paths = scene.shapes.compactMap { shape -> Path? in
      if case .path(let path) = shape.shape.outline { path } else { nil }
    }
    #expect(try #require(paths.last?.bounds).height >= 0.75)
  }

  @Test("every column says what it is to those who point at it, over the whole height")
  func marks() throws {
    let scene = try scene([(1, 2), (3, 0)])
    #expect(scene.marks.map(\.details.title) == ["1", "2"])
    for mark in scene.marks {
      guard case .rect(let area) = mark.outline else { throw Missing() }
      #expect(area.width == 126 && area.height == 84)
    }
  }

  private struct Missing: Error {}
}
