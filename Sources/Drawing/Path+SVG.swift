extension Path {
  /// A path written in the SVG path syntax with the commands M, L, H, V, C and Z, absolute or
  /// relative; nil where the text is anything else.
  public init?(svg text: String) {
    var reader = SVGPathReader(text)
    guard let segments = reader.segments() else { return nil }
    self.init(segments)
  }
}

private struct SVGPathReader {
  private var rest: Substring.UTF8View
  private var current = Point.zero
  private var start = Point.zero

  init(_ text: String) { rest = text[...].utf8 }

  mutating func segments() -> [Path.Segment]? {
    var result: [Path.Segment] = []
    var command: UInt8?
    skipSeparators()
    while let byte = rest.first {
      if isLetter(byte) {
        command = byte
        rest.removeFirst()
      } else if command == nil || command.map(lowercased) == UInt8(ascii: "z") {
        return nil
      }
      guard let segment = segment(for: command!) else { return nil }
      result.append(segment)
      // Coordinates that follow a move without a command are lines.
      if command == UInt8(ascii: "M") { command = UInt8(ascii: "L") }
      if command == UInt8(ascii: "m") { command = UInt8(ascii: "l") }
      skipSeparators()
    }
    return result
  }

  private mutating func segment(for command: UInt8) -> Path.Segment? {
    let origin = command == lowercased(command) ? current : .zero
    switch lowercased(command) {
    case UInt8(ascii: "m"):
      guard let p = point(from: origin) else { return nil }
      (current, start) = (p, p)
      return .move(p)
    case UInt8(ascii: "l"):
      guard let p = point(from: origin) else { return nil }
      current = p
      return .line(p)
    case UInt8(ascii: "h"):
      guard let x = number() else { return nil }
      current.x = origin.x + x
      return .line(current)
    case UInt8(ascii: "v"):
      guard let y = number() else { return nil }
      current.y = origin.y + y
      return .line(current)
    case UInt8(ascii: "c"):
      guard let a = point(from: origin), let b = point(from: origin), let c = point(from: origin)
      else { return nil }
      current = c
      return .curve(a, b, c)
    case UInt8(ascii: "z"):
      current = start
      return .close
    default: return nil
    }
  }

  private mutating func point(from origin: Point) -> Point? {
    guard let x = number(), let y = number() else { return nil }
    return origin + Point(x, y)
  }

  private mutating func number() -> Double? {
    skipSeparators()
    var end = rest.startIndex
    var seenPoint = false
    while end < rest.endIndex {
      let byte = rest[end]
      let isSign = byte == UInt8(ascii: "-") && end == rest.startIndex
      let isPoint = byte == UInt8(ascii: ".") && !seenPoint
      guard isSign || isPoint || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else {
        break
      }
      if isPoint { seenPoint = true }
      end = rest.index(after: end)
    }
    defer { rest = rest[end...] }
    return Double(Substring(rest[..<end]))
  }

  private mutating func skipSeparators() {
    while let byte = rest.first, byte <= UInt8(ascii: " ") || byte == UInt8(ascii: ",") {
      rest.removeFirst()
    }
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowercased(byte))
  }

  private func lowercased(_ byte: UInt8) -> UInt8 { byte | 0x20 }
}
