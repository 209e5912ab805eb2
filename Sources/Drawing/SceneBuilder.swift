/// A scene under construction, with text measured as it is placed.
public struct SceneBuilder {
  public enum Alignment: Sendable { case start, center, end }

  public private(set) var nodes: [Scene.Node] = []
  public private(set) var marks: [PointedMark] = []
  public let measure: any TextMeasuring

  public init(_ measure: any TextMeasuring) { self.measure = measure }

  public func scene(size: Size) -> Scene { Scene(size: size, nodes: nodes, marks: marks) }

  public mutating func add(_ node: Scene.Node) { nodes.append(node) }

  /// What an area says to those who point at it, where it says anything.
  public mutating func mark(_ outline: Scene.Shape.Outline, _ details: MarkDetails?) {
    if let details { marks.append(PointedMark(outline, details)) }
  }

  public mutating func group(
    at offset: Point = .zero, clip: Rect? = nil, label: String? = nil, role: Role? = nil,
    continues: Bool = false, nodes: [Scene.Node]
  ) {
    add(
      .group(
        Scene.Group(
          offset: offset, clip: clip, label: label, role: role, isContinuation: continues,
          nodes: nodes)))
  }

  /// Places a finished picture that is told in words to those who don't see it.
  /// - Parameter isInline: It stands in a cell or a line rather than by itself.
  public mutating func place(
    _ scene: Scene, at offset: Point, alternative: String, isInline: Bool = false
  ) {
    let frame = Rect(x: 0, y: 0, width: scene.size.width, height: scene.size.height)
    group(
      at: offset, label: alternative, role: .figure(alternative, frame: isInline ? nil : frame),
      nodes: scene.nodes)
  }

  /// What `draw` adds becomes a group in a role; an empty one too, since a table needs its cells.
  public mutating func tag(
    _ role: Role, continues: Bool = false, _ draw: (inout SceneBuilder) -> Void
  ) {
    let outer = nodes
    nodes = []
    draw(&self)
    let group = Scene.Group(role: role, isContinuation: continues, nodes: nodes)
    nodes = outer
    add(.group(group))
  }

  public mutating func fill(_ rect: Rect, _ color: Color, opacity: Double = 1) {
    guard rect.width > 0, rect.height > 0 else { return }
    add(.shape(Scene.Shape(.rect(rect), fill: Paint(color, opacity: opacity))))
  }

  public mutating func fill(_ path: Path, _ color: Color, opacity: Double = 1) {
    guard !path.isEmpty else { return }
    add(.shape(Scene.Shape(.path(path), fill: Paint(color, opacity: opacity))))
  }

  public mutating func stroke(_ path: Path, _ stroke: Stroke) {
    guard !path.isEmpty else { return }
    add(.shape(Scene.Shape(.path(path), stroke: stroke)))
  }

  public mutating func rule(
    from x: Double, to end: Double, y: Double, _ color: Color, width: Double
  ) {
    line(from: Point(x, y), to: Point(end, y), Stroke(Paint(color), width: width))
  }

  public mutating func line(from start: Point, to end: Point, _ stroke: Stroke) {
    add(.shape(Scene.Shape(.line(start, end), stroke: stroke)))
  }

  /// One line of text; `x` is its start, centre or end by `align`. Returns the x behind it.
  /// - Parameter isFollowed: Another text of the same element follows elsewhere.
  @discardableResult
  public mutating func text(
    _ string: String, _ style: TextStyle, _ color: Color, x: Double, baseline: Double,
    align: Alignment = .start, fitting width: Double? = nil, halo: Stroke? = nil,
    isFollowed: Bool = false
  ) -> Double {
    let line =
      width.map { measure.line(string, style, fitting: $0) } ?? measure.line(string, style)
    return text(
      isFollowed ? line.followed : line, color, x: x, baseline: baseline, align: align, halo: halo)
  }

  @discardableResult
  public mutating func text(
    _ line: TextLine, _ color: Color, x: Double, baseline: Double,
    align: Alignment = .start, halo: Stroke? = nil
  ) -> Double {
    let start =
      switch align {
      case .start: x
      case .center: x - line.width / 2
      case .end: x - line.width
      }
    if !line.string.isEmpty {
      let origin = Point(start, baseline)
      add(.text(Scene.Text(line, at: origin, paint: Paint(color), halo: halo)))
    }
    return start + line.width
  }
}
