public import Drawing

/// The heat strips of any number of rows, gathered by level.
///
/// Equal neighbours merge into one stretch, so that no seams show, and each level of a whole page
/// becomes one stroke: the cheapest form of the same picture.
public struct HeatStrips: Sendable {
  public struct Style: Sendable, Hashable {
    /// From the lowest level to the highest.
    public var ramp: [Color]
    public var absent: Color
    public var absentWidth: Double

    public init(ramp: [Color], absent: Color, absentWidth: Double) {
      self.ramp = ramp
      self.absent = absent
      self.absentWidth = absentWidth
    }
  }

  private let style: Style
  /// Points.
  private let height: Double
  private var levels: [Path]
  private var absent = Path()

  public init(_ style: Style, height: Double) {
    self.style = style
    self.height = height
    levels = Array(repeating: Path(), count: style.ramp.count)
  }

  /// Adds a row of cells.
  /// - Parameter level: The index into the ramp of the n-th cell, or nil for absent.
  public mutating func add(
    count: Int, at origin: Point, width: Double, level: (Int) -> Int?
  ) {
    let pitch = width / Double(max(1, count))
    let y = origin.y + height / 2
    var start = 0
    while start < count {
      let current = level(start)
      var end = start + 1
      while end < count, level(end) == current { end += 1 }
      let from = Point(origin.x + Double(start) * pitch, y)
      let to = Point(origin.x + Double(end) * pitch, y)
      if let current {
        levels[current].move(to: from)
        levels[current].line(to: to)
      } else {
        absent.move(to: from)
        absent.line(to: to)
      }
      start = end
    }
  }

  public var nodes: [Scene.Node] {
    var nodes: [Scene.Node] = []
    func add(_ path: Path, _ color: Color, width: Double) {
      guard !path.isEmpty else { return }
      let stroke = Stroke(Paint(color), width: width)
      nodes.append(.shape(Scene.Shape(.path(path), stroke: stroke)))
    }
    add(absent, style.absent, width: style.absentWidth)
    for (path, color) in zip(levels, style.ramp) { add(path, color, width: height) }
    return nodes
  }
}
