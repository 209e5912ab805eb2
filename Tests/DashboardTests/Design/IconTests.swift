import RecapDashboard
import RecapDrawing
import Testing

@Suite struct IconTests {
  @Test("each icon is closed outlines on the square of 16 units", arguments: Icon.allCases)
  func paths(icon: Icon) {
    let segments = icon.path.segments
    let points = segments.flatMap { segment -> [Point] in
      switch segment {
      case .move(let p), .line(let p): [p]
      case .curve(let a, let b, let c): [a, b, c]
      case .close: []
      }
    }
    #expect(points.count > 10)
    #expect(points.allSatisfy { (0...16).contains($0.x) && (0...16).contains($0.y) })
    let moves = segments.count { if case .move = $0 { true } else { false } }
    #expect(segments.count { $0 == .close } == moves)
    #expect(segments.last == .close)
  }

  @Test("icons differ")
  func distinct() { #expect(Set(Icon.allCases.map(\.path)).count == Icon.allCases.count) }

  @Test("a reaction has the icon of its name")
  func known() {
    for name in ["clap", "heart", "smile", "think", "wow"] {
      #expect(Icon(reaction: name).rawValue == name)
    }
  }

  @Test(
    "any other reaction has the icon for others",
    arguments: ["", "Clap", "check", "other", "👏", nil])
  func unknown(name: String?) { #expect(Icon(reaction: name) == .other) }
}
