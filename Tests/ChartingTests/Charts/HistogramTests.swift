import RecapDrawing
import SceneInspection
import Testing

@testable import RecapCharting

@Suite("A histogram has its values on its columns")
struct HistogramTests {
  private func histogram(_ values: [Int]) -> Histogram {
    Histogram(
      bins: values.enumerated().map { index, value in
        Histogram.Bin(
          value: value, figure: "\(value)", label: "\(5 * index)–\(5 * index + 5)")
      },
      unit: "min",
      colors: ColumnChart.Colors(
        column: Color(0x1F52BE), axis: Color(0xBFC7D0), value: Color(0x10151C),
        ink: Color(0x2E3744), quietInk: Color(0x55616F)))
  }

  private func scene(_ values: [Int], size: Size = Size(516, 86)) throws -> Scene {
    histogram(values).scene(size: size, measure: try TestFonts.typesetter())
  }

  @Test("twelve bins are drawn as they were")
  func golden() throws {
    let scene = try scene([1, 3, 5, 6, 7, 5, 9, 18, 31, 20, 36, 73])
    #expect(Golden.difference(of: scene.dump, from: "histogram") == nil)
  }

  @Test("values that have no room beside each other leave the smaller ones out")
  func wideValues() throws {
    let values = (0..<30).map { 50_000 + 37 * (($0 * 11) % 30) }
    let texts = try scene(values).texts
    #expect(texts.overlaps(by: 0).isEmpty)
    #expect(texts.contains { $0.string == "\(values.max()!)" })
  }

  @Test("every bin has its value, and on a narrow page every other its range")
  func labels() throws {
    let wide = try scene([0, 4, 2]).texts.map(\.string)
    #expect(wide == ["min", "0", "0–5", "4", "5–10", "2", "10–15"])
    let narrow = try scene(Array(repeating: 1, count: 12), size: Size(300, 86)).texts
    #expect(narrow.count { $0.string == "1" } == 12)
    #expect(narrow.count { $0.string.contains("–") } < 12)
    #expect(narrow.overlaps().isEmpty)
  }
}
