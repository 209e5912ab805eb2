public import Drawing

/// The heat strips of any number of rows, gathered by level.
///
/// Each level of a whole page is one stroke of thick lines, the cheapest form of the picture. A
/// line runs on under the levels painted after its own: that saves lines, and leaves no seams.
public struct HeatStrips: Sendable {
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

  private let style: Style
  /// Points.
  private let height: Double
  /// When each level is painted; -1 for absent, which no line passes under.
  private let ranks: [Int]
  /// By rank.
  private var lines: [Path]
  private var absent = Path()
  /// The ranks of the row at hand.
  private var cells: [Int] = []

  private static let absentRank = -1

  public init(_ style: Style, height: Double) {
    self.style = style
    self.height = height
    var ranks = style.ramp.map { _ in 0 }
    for (rank, level) in style.paintOrder.enumerated() { ranks[level] = rank }
    self.ranks = ranks
    lines = style.ramp.map { _ in Path() }
  }

  /// Adds a row of cells.
  /// - Parameter level: The index into the ramp of the n-th cell, or nil for absent.
  public mutating func add(
    count: Int, at origin: Point, width: Double, level: (Int) -> Int?
  ) {
    cells.removeAll(keepingCapacity: true)
    for index in 0..<count { cells.append(level(index).map { ranks[$0] } ?? Self.absentRank) }
    let pitch = width / Double(max(1, count))
    let start = Point(origin.x, origin.y + height / 2)
    for rank in lines.indices {
      Self.addRuns(of: rank, in: cells, to: &lines[rank], from: start, pitch: pitch)
    }
    Self.addRuns(of: Self.absentRank, in: cells, to: &absent, from: start, pitch: pitch)
  }

  /// Adds a line for each stretch of a rank; cells painted later do not end it, but it ends with
  /// a cell of its own.
  private static func addRuns(
    of rank: Int, in cells: [Int], to path: inout Path, from start: Point, pitch: Double
  ) {
    func add(_ cells: ClosedRange<Int>) {
      path.move(to: Point(start.x + Double(cells.lowerBound) * pitch, start.y))
      path.line(to: Point(start.x + Double(cells.upperBound + 1) * pitch, start.y))
    }
    var run: ClosedRange<Int>?
    for (index, cell) in cells.enumerated() {
      if cell == rank {
        run = (run?.lowerBound ?? index)...index
      } else if let stretch = run, cell < rank || rank == absentRank {
        add(stretch)
        run = nil
      }
    }
    if let run { add(run) }
  }

  public var nodes: [Scene.Node] {
    var nodes: [Scene.Node] = []
    func add(_ path: Path, _ color: Color, width: Double) {
      guard !path.isEmpty else { return }
      let stroke = Stroke(Paint(color), width: width)
      nodes.append(.shape(Scene.Shape(.path(path), stroke: stroke)))
    }
    add(absent, style.absent, width: style.absentWidth)
    for (path, level) in zip(lines, style.paintOrder) {
      add(path, style.ramp[level], width: height)
    }
    return nodes
  }
}
