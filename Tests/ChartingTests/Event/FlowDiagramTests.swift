import RecapDrawing
import SceneInspection
import Testing

@testable import RecapCharting

@Suite("Who went on from session to session")
struct FlowDiagramTests {
  private let colors = DayStrip.Colors(
    blue: Color(0x1F52BE), blueText: Color(0x1F52BE), greenText: Color(0x08704A),
    axis: Color(0xBFC7D0), grid: Color(0xE2E6EA), ink: Color(0x2E3744), paper: Color(0xFFFFFF))

  private func diagram(columns: Int, nodes: Int, people: Int) -> FlowDiagram {
    FlowDiagram(
      columns: (0..<columns).map { column in
        .init(
          nodes: (0..<nodes).map { node in
            .init(
              number: "\(column * nodes + node + 1)", people: people / (node + 1),
              figure: "\(people / (node + 1))", details: MarkDetails("node", []))
          },
          clock: "09:00", day: column == 0 ? "Wednesday" : nil,
          notes: column + 1 == columns
            ? []
            : (0..<nodes).map { "\(column * nodes + $0 + 1): \(people) on, \(people) to none" },
          pause: nil)
      },
      bands: (0..<columns - 1).map {
        .init(
          from: ($0, 0), to: ($0 + 1, 0), people: people / 2, details: MarkDetails("band", []))
      }, colors: colors, quietInk: Color(0x55616F))
  }

  @Test(
    "no two texts cover each other or leave the picture",
    arguments: [1, 2, 3, 6, 10], [99, 60_000, 4_000_000])
  func texts(columns: Int, people: Int) throws {
    let measure = try TestFonts.typesetter()
    for nodes in 1...3 {
      let diagram = diagram(columns: columns, nodes: nodes, people: people)
      let scene = diagram.scene(width: 516, nodes: 120, measure: measure)
      let name = "\(columns) columns of \(nodes) with \(people)"
      #expect(scene.texts.overlaps().isEmpty, "\(name): \(scene.texts.overlaps())")
      let frame = Rect(x: 0, y: 0, width: 516, height: scene.size.height)
      #expect(scene.texts.outside(frame, tolerance: 0.5).isEmpty, "\(name)")
      #expect(scene.size.height == diagram.height(width: 516, nodes: 120, measure: measure))
    }
  }

  @Test("bands and sessions say what they are to those who point at them")
  func marks() throws {
    let scene = diagram(columns: 3, nodes: 2, people: 50)
      .scene(width: 516, nodes: 120, measure: try TestFonts.typesetter())
    #expect(
      scene.marks.map(\.details.title) == ["band", "band"] + .init(repeating: "node", count: 6))
  }
}
