public import RecapDrawing

/// Levels over time as a strip of cells.
///
/// Each level is one stroke of thick lines, the cheapest form of the picture. A line runs on under
/// the levels painted after its own: that saves lines, and leaves no seams.
public struct HeatStrip: Sendable {
  public struct Style: Sendable, Hashable {
    /// From the lowest level to the highest.
    public var ramp: [Color]
    /// The levels in the order they are painted, best the most frequent first.
    public var paintOrder: [Int]
    public var absent: Color
    public var absentWidth: Double

    public init(ramp: [Color], paintOrder: [Int], absent: Color, absentWidth: Double) {
      self.ramp = ramp
      self.paintOrder = paintOrder
      self.absent = absent
      self.absentWidth = absentWidth
    }
  }

  /// The index into the ramp of each cell, or nil for absent.
  private let levels: [Int?]
  private let style: Style

  public init(levels: [Int?], style: Style) {
    self.levels = levels
    self.style = style
  }

  public func scene(size: Size) -> Scene {
    // When each cell is painted; before all others where it is absent, which no line passes under.
    let ranks = levels.map { level in
      level.flatMap { style.paintOrder.firstIndex(of: $0) } ?? Self.absentRank
    }
    var nodes: [Scene.Node] = []
    func add(_ rank: Int, _ color: Color, width: Double) {
      let path = Self.runs(of: rank, in: ranks, size: size)
      guard !path.isEmpty else { return }
      let stroke = Stroke(Paint(color), width: width)
      nodes.append(.shape(Scene.Shape(.path(path), stroke: stroke)))
    }
    add(Self.absentRank, style.absent, width: style.absentWidth)
    for (rank, level) in style.paintOrder.enumerated() {
      add(rank, style.ramp[level], width: size.height)
    }
    return Scene(size: size, nodes: nodes)
  }

  private static let absentRank = -1

  /// A line for each stretch of a rank; cells painted later do not end it, but it ends with a cell
  /// of its own.
  private static func runs(of rank: Int, in ranks: [Int], size: Size) -> Path {
    let pitch = size.width / Double(max(1, ranks.count))
    let middle = size.height / 2
    var path = Path()
    func add(_ cells: ClosedRange<Int>) {
      path.move(to: Point(Double(cells.lowerBound) * pitch, middle))
      path.line(to: Point(Double(cells.upperBound + 1) * pitch, middle))
    }
    var run: ClosedRange<Int>?
    for (index, cell) in ranks.enumerated() {
      if cell == rank {
        run = (run?.lowerBound ?? index)...index
      } else if let stretch = run, cell < rank || rank == absentRank {
        add(stretch)
        run = nil
      }
    }
    if let run { add(run) }
    return path
  }
}
