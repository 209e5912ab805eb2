import RecapDashboard
import RecapDrawing

/// The audience as one bar, a segment for each part of it.
struct AudienceBar {
  private let segments: [Tile.Segment]

  private static let gap = 1.0
  /// A sliver keeps a visible width, which the largest segment gives up.
  private static let leastWidth = 1.5
  /// Of the height, what those of both leave between their halves.
  private static let split = 0.1

  init(_ segments: [Tile.Segment]) { self.segments = segments }

  /// Returns where each segment starts.
  @discardableResult
  func draw(in rect: Rect, _ builder: inout SceneBuilder) -> [Double] {
    guard !segments.isEmpty else {
      builder.fill(rect, Palette.track)
      return []
    }
    var starts: [Double] = []
    var x = rect.x
    for (segment, width) in zip(segments, widths(in: rect.width)) {
      let part = Rect(x: x, y: rect.y, width: width, height: rect.height)
      switch segment.kind {
      case .live, .stayed: builder.fill(part, Palette.blue)
      case .left: builder.fill(part, Palette.choroplethRamp[1])
      case .recording: builder.fill(part, Palette.amber)
      case .both:
        let half = rect.height * (1 - Self.split) / 2
        builder.fill(Rect(x: x, y: rect.y, width: width, height: half), Palette.blue)
        builder.fill(
          Rect(x: x, y: rect.maxY - half, width: width, height: half), Palette.amber)
      }
      starts.append(x)
      x += width + Self.gap
    }
    return starts
  }

  private func widths(in width: Double) -> [Double] {
    let room = width - Self.gap * Double(segments.count - 1)
    let people = Double(segments.reduce(0) { $0 + $1.people })
    var widths = segments.map { max(Self.leastWidth, room * Double($0.people) / people) }
    let largest = widths.indices.max { widths[$0] < widths[$1] }!
    widths[largest] -= widths.reduce(0, +) - room
    return widths
  }
}
