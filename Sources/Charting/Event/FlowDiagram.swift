public import RecapDrawing

/// From session to session: columns of sessions that start together, and bands of the people who went
/// on from one to another.
public struct FlowDiagram: Sendable {
  public struct Node: Sendable {
    public let number: String
    public let people: Int
    public let figure: String
    public let details: MarkDetails?

    public init(number: String, people: Int, figure: String, details: MarkDetails? = nil) {
      (self.number, self.people, self.figure) = (number, people, figure)
      self.details = details
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
    public let details: MarkDetails?

    public init(
      from: (column: Int, node: Int), to: (column: Int, node: Int), people: Int,
      details: MarkDetails? = nil
    ) {
      (self.from, self.to, self.people, self.details) = (from, to, people, details)
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

  /// Where everything stands in a width: what is written decides how far columns are apart.
  private struct Plan {
    let frames: [[Rect]]
    /// Of each column, a line each.
    let notes: [[TextLine]]
    /// The figures of the last column stand before it, or behind it.
    let endsBefore: Bool

    var noteLines: Int { notes.map(\.count).max() ?? 0 }
  }

  private static let figureStyle = TextStyle(7, .semibold, figures: .tabular)
  private static let noteStyle = TextStyle(7, figures: .tabular)
  private static let usualFigure = 37.0
  private static let figureGap = 3.0

  private static func height(nodes: Double, noteLines: Int) -> Double {
    top + nodes + noteTop + Double(max(0, noteLines - 1)) * notePitch + 18
  }

  /// Points for the nodes of all columns, what stands around them included.
  public func height(width: Double, nodes: Double, measure: any TextMeasuring) -> Double {
    Self.height(
      nodes: nodes, noteLines: plan(width: width, room: nodes, measure: measure).noteLines)
  }

  public func scene(width: Double, nodes room: Double, measure: any TextMeasuring) -> Scene {
    let plan = plan(width: width, room: room, measure: measure)
    let size = Size(width, Self.height(nodes: room, noteLines: plan.noteLines))
    var builder = SceneBuilder(measure)
    drawBands(plan.frames, in: &builder)
    for (index, column) in columns.enumerated() {
      draw(column, index, plan, width: width, room: room, foot: size.height - 4, in: &builder)
    }
    return builder.scene(size: size)
  }

  private func plan(width: Double, room: Double, measure: any TextMeasuring) -> Plan {
    let scales = columns.map { column in
      let people = column.nodes.reduce(0) { $0 + $1.people }
      return (room - Double(column.nodes.count - 1) * Self.nodeGap) / Double(max(1, people))
    }
    let scale = scales.min() ?? 0
    let heights = columns.map { column in
      column.nodes.map { max(1.5, Double($0.people) * scale) }
    }
    let figures = zip(columns, heights).map { column, heights in
      zip(column.nodes, heights)
        .map { measure.width(of: Self.figure(of: $0, height: $1), Self.figureStyle) }.max() ?? 0
    }
    let gaps = Double(max(1, columns.count - 1))
    func pitch(_ width: Double) -> Double {
      columns.count < 2 ? 0 : min(Self.widestPitch, (width - Self.nodeWidth) / gaps)
    }
    let last = (figures.last ?? 0) + Self.figureGap
    // Before the last column, where there is no room behind it and some beside the figures of the
    // one before.
    let isAtEdge =
      pitch(width) * Double(columns.count - 1) + Self.nodeWidth
      + max(last, Self.usualFigure + Self.figureGap) > width
    let before = columns.count < 2 ? 0 : figures[columns.count - 2] + Self.figureGap
    let endsBefore = isAtEdge && last + before + 6 <= pitch(width) - Self.nodeWidth
    let step = endsBefore || !isAtEdge ? pitch(width) : pitch(width - last)
    let frames = zip(columns, heights).enumerated().map { index, column in
      var y = Self.top
      return column.1.map { height in
        defer { y += height + Self.nodeGap }
        return Rect(x: Double(index) * step, y: y, width: Self.nodeWidth, height: height)
      }
    }
    func middle(_ index: Int) -> Double { (Double(index) + 0.5) * step + Self.nodeWidth / 2 }
    let noted = columns.indices.dropLast().filter { !columns[$0].notes.isEmpty }
    // Half way to the next ones at either side, or to the edge.
    let notes = columns.indices.map { index -> [TextLine] in
      guard noted.contains(index) else { return [] }
      let before = noted.last { $0 < index }
      let after = noted.first { $0 > index }
      let left = before.map { (middle(index) - middle($0)) / 2 - 2 } ?? middle(index)
      let right = after.map { (middle($0) - middle(index)) / 2 - 2 } ?? width - middle(index)
      return columns[index].notes.flatMap {
        measure.lines($0, Self.noteStyle, width: 2 * min(left, right))
      }
    }
    return Plan(frames: frames, notes: notes, endsBefore: endsBefore)
  }

  /// Low nodes have no room for their number.
  private static func isIn(_ height: Double) -> Bool { height >= 9 }

  private static func figure(of node: Node, height: Double) -> String {
    isIn(height) ? node.figure : "\(node.number): \(node.figure)"
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
      builder.mark(.path(path), band.details)
    }
  }

  private func draw(
    _ column: Column, _ index: Int, _ plan: Plan, width: Double, room: Double, foot: Double,
    in builder: inout SceneBuilder
  ) {
    let frames = plan.frames
    let x = frames[index].first?.minX ?? 0
    let isLast = index + 1 == columns.count
    // At the edge there is room on one side alone.
    let isBefore = isLast && plan.endsBefore
    let isAtEdge = x + Self.nodeWidth + Self.usualFigure + Self.figureGap > width
    if let day = column.day {
      builder.text(
        day, TextStyle(7), quietInk, x: isAtEdge ? x + Self.nodeWidth : x, baseline: 7,
        align: isAtEdge ? .end : .start)
    }
    for (node, frame) in zip(column.nodes, frames[index]) {
      builder.fill(frame, colors.blue)
      builder.mark(.rect(frame), node.details)
      let baseline = frame.minY + min(8, frame.height / 2 + 2.5)
      if Self.isIn(frame.height) {
        builder.text(
          builder.measure.line(node.number, Self.figureStyle), colors.paper, x: frame.midX,
          baseline: baseline, align: .center)
      }
      builder.text(
        Self.figure(of: node, height: frame.height), Self.figureStyle, colors.blueText,
        x: isBefore ? frame.minX - Self.figureGap : frame.maxX + Self.figureGap,
        baseline: baseline, align: isBefore ? .end : .start,
        halo: Stroke(Paint(colors.paper), width: 2.4, join: .round))
    }
    builder.text(
      column.clock, TextStyle(7.5, figures: .tabular), colors.ink,
      x: isAtEdge ? x + Self.nodeWidth : x, baseline: foot,
      align: isAtEdge ? .end : .start)
    guard !isLast else { return }
    let middle = (x + Self.nodeWidth + (frames[index + 1].first?.minX ?? width)) / 2
    for (line, note) in plan.notes[index].enumerated() {
      builder.text(
        note, quietInk, x: middle,
        baseline: Self.top + room + Self.noteTop + Double(line) * Self.notePitch, align: .center)
    }
    if let pause = column.pause {
      builder.text(
        pause, TextStyle(7), quietInk, x: middle, baseline: Self.top + room / 2, align: .center)
    }
  }
}
