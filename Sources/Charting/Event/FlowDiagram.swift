public import RecapDrawing

/// From session to session: columns of sessions that start together, and bands of the people who went
/// on from one to another.
public struct FlowDiagram: Sendable {
  public struct Node: Sendable {
    public let number: String
    public let people: Int
    public let figure: String

    public init(number: String, people: Int, figure: String) {
      (self.number, self.people, self.figure) = (number, people, figure)
    }
  }

  public struct Column: Sendable {
    public let nodes: [Node]
    /// Under the column.
    public let clock: String
    /// Over the first column of a day.
    public let day: String?
    /// Under the gap behind it, a line each.
    public let notes: [String]
    /// In the gap behind it, where no band leaves the column.
    public let pause: String?

    public init(nodes: [Node], clock: String, day: String?, notes: [String], pause: String?) {
      (self.nodes, self.clock, self.day) = (nodes, clock, day)
      (self.notes, self.pause) = (notes, pause)
    }
  }

  public struct Band: Sendable {
    /// Column and node.
    public let from, to: (column: Int, node: Int)
    public let people: Int

    public init(from: (column: Int, node: Int), to: (column: Int, node: Int), people: Int) {
      (self.from, self.to, self.people) = (from, to, people)
    }
  }

  public let columns: [Column]
  public let bands: [Band]
  public let colors: DayStrip.Colors
  public let quietInk: Color

  public init(columns: [Column], bands: [Band], colors: DayStrip.Colors, quietInk: Color) {
    (self.columns, self.bands, self.colors, self.quietInk) = (columns, bands, colors, quietInk)
  }

  private static let nodeWidth = 13.0
  private static let nodeGap = 10.0
  private static let widestPitch = 170.0
  private static let top = 12.0
  private static let noteTop = 12.0
  private static let notePitch = 9.0

  /// Points for the nodes of all columns, what stands around them included.
  public func height(nodes: Double) -> Double {
    let notes = columns.map(\.notes.count).max() ?? 0
    return Self.top + nodes + Self.noteTop + Double(max(0, notes - 1)) * Self.notePitch + 18
  }

  public func scene(width: Double, nodes room: Double, measure: any TextMeasuring) -> Scene {
    let size = Size(width, height(nodes: room))
    var builder = SceneBuilder(measure)
    let frames = frames(width: width, room: room)
    drawBands(frames, in: &builder)
    for (index, column) in columns.enumerated() {
      draw(column, index, frames, width: width, room: room, foot: size.height - 4, in: &builder)
    }
    return builder.scene(size: size)
  }

  /// Where each node stands.
  private func frames(width: Double, room: Double) -> [[Rect]] {
    let pitch =
      columns.count < 2
      ? 0 : min(Self.widestPitch, (width - Self.nodeWidth) / Double(columns.count - 1))
    let scales = columns.map { column in
      let people = column.nodes.reduce(0) { $0 + $1.people }
      return (room - Double(column.nodes.count - 1) * Self.nodeGap) / Double(max(1, people))
    }
    let scale = scales.min() ?? 0
    return columns.enumerated().map { index, column in
      var y = Self.top
      return column.nodes.map { node in
        let height = max(1.5, Double(node.people) * scale)
        defer { y += height + Self.nodeGap }
        return Rect(x: Double(index) * pitch, y: y, width: Self.nodeWidth, height: height)
      }
    }
  }

  private func drawBands(_ frames: [[Rect]], in builder: inout SceneBuilder) {
    // How much of each node's side is taken by bands already.
    var (leaving, coming) = (frames.map { $0.map { _ in 0.0 } }, frames.map { $0.map { _ in 0.0 } })
    for band in bands {
      let (from, to) = (
        frames[band.from.column][band.from.node], frames[band.to.column][band.to.node]
      )
      func part(_ frame: Rect, _ place: (column: Int, node: Int)) -> Double {
        frame.height * Double(band.people)
          / Double(max(1, columns[place.column].nodes[place.node].people))
      }
      let (start, end) = (part(from, band.from), part(to, band.to))
      // Somebody who goes on to two sessions is in two bands: they share the node's side then.
      let y0 = from.minY + min(leaving[band.from.column][band.from.node], from.height - start)
      let y1 = to.minY + min(coming[band.to.column][band.to.node], to.height - end)
      leaving[band.from.column][band.from.node] += start
      coming[band.to.column][band.to.node] += end
      let (x0, x1) = (from.maxX, to.minX)
      let middle = (x0 + x1) / 2
      var path = Path()
      path.move(to: Point(x0, y0))
      path.curve(to: Point(x1, y1), Point(middle, y0), Point(middle, y1))
      path.line(to: Point(x1, y1 + end))
      path.curve(
        to: Point(x0, y0 + start), Point(middle, y1 + end), Point(middle, y0 + start))
      path.close()
      builder.fill(path, colors.blue, opacity: 0.16)
    }
  }

  private func draw(
    _ column: Column, _ index: Int, _ frames: [[Rect]], width: Double, room: Double, foot: Double,
    in builder: inout SceneBuilder
  ) {
    let x = frames[index].first?.minX ?? 0
    let isLast = index + 1 == columns.count
    // At the edge there is room on one side alone.
    let isAtEdge = x + Self.nodeWidth + 40 > width
    let small = TextStyle(7, .semibold, figures: .tabular)
    if let day = column.day {
      builder.text(
        day, TextStyle(7), quietInk, x: isAtEdge ? x + Self.nodeWidth : x, baseline: 7,
        align: isAtEdge ? .end : .start)
    }
    for (node, frame) in zip(column.nodes, frames[index]) {
      builder.fill(frame, colors.blue)
      let baseline = frame.minY + min(8, frame.height / 2 + 2.5)
      let isIn = frame.height >= 9
      let number = builder.measure.line(node.number, small)
      let side = isAtEdge ? frame.minX - 3 : frame.maxX + 3
      let align: SceneBuilder.Alignment = isAtEdge ? .end : .start
      if isIn {
        builder.text(number, colors.paper, x: frame.midX, baseline: baseline, align: .center)
      }
      let figure = isIn ? node.figure : "\(node.number): \(node.figure)"
      builder.text(
        figure, small, colors.blueText, x: side, baseline: baseline, align: align,
        halo: Stroke(Paint(colors.paper), width: 2.4, join: .round))
    }
    builder.text(
      column.clock, TextStyle(7.5, figures: .tabular), colors.ink,
      x: isAtEdge ? x + Self.nodeWidth : x, baseline: foot,
      align: isAtEdge ? .end : .start)
    guard !isLast else { return }
    let middle = (x + Self.nodeWidth + (frames[index + 1].first?.minX ?? width)) / 2
    for (line, note) in column.notes.enumerated() {
      builder.text(
        note, TextStyle(7, figures: .tabular), quietInk, x: middle,
        baseline: Self.top + room + Self.noteTop + Double(line) * Self.notePitch, align: .center)
    }
    if let pause = column.pause {
      builder.text(
        pause, TextStyle(7), quietInk, x: middle, baseline: Self.top + room / 2, align: .center)
    }
  }
}
