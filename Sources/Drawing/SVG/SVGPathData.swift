/// The outline of a path in the shortest SVG syntax: relative commands, no needless separators.
///
/// Positions are rounded to parts of a unit, which no screen shows; not distances, so that errors
/// do not add up.
public struct SVGPathData {
  /// The parts of a unit that positions are rounded to.
  public enum Precision: Sendable {
    case tenths
    /// For what is seen enlarged, as the outlines of letters are.
    case hundredths

    fileprivate var parts: Double { self == .tenths ? 10 : 100 }
    fileprivate var hundredths: Int { self == .tenths ? 10 : 1 }
  }

  public private(set) var text = ""
  private let precision: Precision
  private var current = (x: 0, y: 0)
  private var start = (x: 0, y: 0)
  private var command: Character?
  private var isFirst = true

  public init(_ path: Path, _ precision: Precision = .tenths) {
    self.precision = precision
    for segment in path.segments { add(segment) }
  }

  private mutating func add(_ segment: Path.Segment) {
    switch segment {
    case .move(let point):
      let place = rounded(point)
      begin(isFirst ? "M" : "m")
      addPoint(place)
      (current, start, isFirst) = (place, place, false)
      // What follows a move without a command would be a line.
      command = nil
    case .line(let point): addLine(to: rounded(point))
    case .curve(let a, let b, let c):
      begin("c")
      for point in [a, b, c] { addPoint(rounded(point)) }
      current = rounded(c)
    case .close:
      text += "z"
      (current, command) = (start, nil)
    }
  }

  private mutating func addLine(to place: (x: Int, y: Int)) {
    if place.y == current.y {
      begin("h")
      add(place.x - current.x)
    } else if place.x == current.x {
      begin("v")
      add(place.y - current.y)
    } else {
      begin("l")
      addPoint(place)
    }
    current = place
  }

  private mutating func begin(_ next: Character) {
    // A second number after h or v goes on in the same direction, as after l and c.
    guard next != command else { return }
    text.append(next)
    command = next
  }

  private mutating func addPoint(_ place: (x: Int, y: Int)) {
    add(place.x - current.x)
    add(place.y - current.y)
  }

  private mutating func add(_ parts: Int) {
    if parts >= 0, text.utf8.last.map(Self.isDigit) ?? false { text += " " }
    SVGNumber.write(hundredths: parts * precision.hundredths, to: &text)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private func rounded(_ point: Point) -> (x: Int, y: Int) {
    (
      Int((point.x * precision.parts).rounded()), Int((point.y * precision.parts).rounded())
    )
  }
}
