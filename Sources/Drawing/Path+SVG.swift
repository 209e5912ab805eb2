extension Path {
  /// A path written in the SVG path syntax; nil where the text is anything else.
  ///
  /// Source: SVG 1.1, 8.3.
  public init?(svg text: String) {
    var reader = SVGPathReader(text)
    guard let segments = reader.segments() else { return nil }
    self.init(segments)
  }
}

private struct SVGPathReader {
  private var scanner: SVGScanner
  private var path: [Path.Segment] = []
  private var current = Point.zero
  private var start = Point.zero
  /// What the last curve was pulled at, for the one that goes on smoothly.
  private var cubicControl: Point?
  private var quadraticControl: Point?

  init(_ text: String) { scanner = SVGScanner(text) }

  mutating func segments() -> [Path.Segment]? {
    var command: UInt8?
    scanner.skipSeparators()
    while let byte = scanner.next {
      if SVGScanner.isLetter(byte) {
        command = byte
        scanner.removeFirst()
      } else if command == nil || command.map(lowercased) == UInt8(ascii: "z") {
        return nil
      }
      guard add(command!) else { return nil }
      // Coordinates that follow a move without a command are lines.
      if command == UInt8(ascii: "M") { command = UInt8(ascii: "L") }
      if command == UInt8(ascii: "m") { command = UInt8(ascii: "l") }
      scanner.skipSeparators()
    }
    return path
  }

  /// False where its coordinates are missing or the command is none.
  private mutating func add(_ command: UInt8) -> Bool {
    let origin = command == lowercased(command) ? current : .zero
    let (cubic, quadratic) = (cubicControl, quadraticControl)
    (cubicControl, quadraticControl) = (nil, nil)
    switch lowercased(command) {
    case UInt8(ascii: "m"):
      guard let p = point(from: origin) else { return false }
      (current, start) = (p, p)
      path.append(.move(p))
    case UInt8(ascii: "l"):
      guard let p = point(from: origin) else { return false }
      addLine(to: p)
    case UInt8(ascii: "h"):
      guard let x = scanner.number() else { return false }
      addLine(to: Point(origin.x + x, current.y))
    case UInt8(ascii: "v"):
      guard let y = scanner.number() else { return false }
      addLine(to: Point(current.x, origin.y + y))
    case UInt8(ascii: "c"):
      guard let a = point(from: origin) else { return false }
      return addCurve(a, origin)
    case UInt8(ascii: "s"): return addCurve(reflected(cubic), origin)
    case UInt8(ascii: "q"):
      guard let control = point(from: origin) else { return false }
      return addQuadratic(control, origin)
    case UInt8(ascii: "t"): return addQuadratic(reflected(quadratic), origin)
    case UInt8(ascii: "a"): return addArc(origin)
    case UInt8(ascii: "z"):
      current = start
      path.append(.close)
    default: return false
    }
    return true
  }

  private mutating func addLine(to p: Point) {
    current = p
    path.append(.line(p))
  }

  private mutating func addCurve(_ a: Point, _ origin: Point) -> Bool {
    guard let b = point(from: origin), let c = point(from: origin) else { return false }
    (current, cubicControl) = (c, b)
    path.append(.curve(a, b, c))
    return true
  }

  /// A curve of the second degree as the one of the third that is the same.
  private mutating func addQuadratic(_ control: Point, _ origin: Point) -> Bool {
    guard let end = point(from: origin) else { return false }
    func toward(_ p: Point) -> Point {
      Point(p.x + 2 * (control.x - p.x) / 3, p.y + 2 * (control.y - p.y) / 3)
    }
    path.append(.curve(toward(current), toward(end), end))
    (current, quadraticControl) = (end, control)
    return true
  }

  private mutating func addArc(_ origin: Point) -> Bool {
    guard let radiusX = scanner.number(), let radiusY = scanner.number(),
      let rotation = scanner.number(), let isLarge = scanner.flag(),
      let isClockwise = scanner.flag(), let end = point(from: origin)
    else { return false }
    let arc = EllipticalArc(
      from: current, to: end, radiusX: radiusX, radiusY: radiusY, degrees: rotation,
      isLarge: isLarge, isClockwise: isClockwise)
    path += arc.segments
    current = end
    return true
  }

  private mutating func point(from origin: Point) -> Point? {
    guard let x = scanner.number(), let y = scanner.number() else { return nil }
    return origin + Point(x, y)
  }

  /// Of the last control beyond the current point.
  private func reflected(_ control: Point?) -> Point {
    control.map { Point(2 * current.x - $0.x, 2 * current.y - $0.y) } ?? current
  }

  private func lowercased(_ byte: UInt8) -> UInt8 { byte | 0x20 }
}
