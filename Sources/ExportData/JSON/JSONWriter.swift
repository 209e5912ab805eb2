import RecapAnalytics

/// JSON text: two levels with a line for each member or element, what is deeper on one line.
///
/// Members and elements appear in the order they are written; numbers have no locale.
struct JSONWriter {
  private static let linesUpToDepth = 2

  private var output: ChunkedOutput
  private var depth = 0
  private var isFirst = true

  init(_ sink: @escaping ByteSink) { output = ChunkedOutput(sink) }

  mutating func finish() throws {
    output.append("\n")
    try output.flush()
  }

  // MARK: Containers

  mutating func object(_ members: (inout JSONWriter) throws -> Void) throws {
    try container("{", members, "}")
  }

  mutating func array<Element>(
    _ elements: [Element], _ write: (inout JSONWriter, Element) throws -> Void
  ) throws {
    try container(
      "[",
      { json in
        for element in elements {
          json.separate()
          try write(&json, element)
        }
      }, "]")
  }

  mutating func member(_ name: String, _ value: (inout JSONWriter) throws -> Void) throws {
    separate()
    append(quoted: name)
    output.append(": ")
    try value(&self)
  }

  private mutating func container(
    _ open: String, _ content: (inout JSONWriter) throws -> Void, _ close: String
  ) throws {
    output.append(open)
    depth += 1
    isFirst = true
    try content(&self)
    depth -= 1
    if !isFirst, depth < Self.linesUpToDepth { newLine() }
    isFirst = false
    output.append(close)
    try output.flushIfFull()
  }

  private mutating func separate() {
    if !isFirst { output.append(",") }
    if depth <= Self.linesUpToDepth { newLine() } else if !isFirst { output.append(" ") }
    isFirst = false
  }

  private mutating func newLine() {
    output.append("\n")
    for _ in 0..<depth { output.append("  ") }
  }

  // MARK: Values

  mutating func write(_ value: Int) { output.append(String(value)) }

  mutating func write(_ value: Bool) { output.append(value ? "true" : "false") }

  mutating func write(_ value: String) { append(quoted: value) }

  /// The shortest number that reads back the same.
  mutating func write(_ value: Ratio) {
    if value.numerator % value.denominator == 0 {
      write(value.numerator / value.denominator)
    } else {
      output.append(value.value.description)
    }
  }

  /// The shortest number that reads back the same.
  mutating func write(_ value: Fraction) {
    if let whole = value.whole { write(whole) } else { output.append(value.value.description) }
  }

  /// The shortest number that reads back the same.
  mutating func write(_ value: Double) {
    if let whole = Int(exactly: value) { write(whole) } else { output.append(value.description) }
  }

  mutating func writeNull() { output.append("null") }

  private mutating func append(quoted text: String) {
    output.append(UInt8(ascii: "\""))
    var rest = text[...].utf8
    while let index = rest.firstIndex(where: Self.needsEscape) {
      output.append(rest[..<index])
      output.append(Self.escape(rest[index]))
      rest = rest[rest.index(after: index)...]
    }
    output.append(rest)
    output.append(UInt8(ascii: "\""))
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
  }

  private static func escape(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\""): return "\\\""
    case UInt8(ascii: "\\"): return "\\\\"
    case UInt8(ascii: "\n"): return "\\n"
    case UInt8(ascii: "\r"): return "\\r"
    case UInt8(ascii: "\t"): return "\\t"
    default:
      let digits = String(byte, radix: 16)
      return "\\u00" + (digits.utf8.count == 1 ? "0" : "") + digits
    }
  }
}

// MARK: - Members

extension JSONWriter: FigureWriting {
  mutating func member(_ name: String, _ value: Int?) throws {
    try member(name) { json in
      if let value { json.write(value) } else { json.writeNull() }
    }
  }

  mutating func member(_ name: String, _ value: Bool?) throws {
    try member(name) { json in
      if let value { json.write(value) } else { json.writeNull() }
    }
  }

  mutating func member(_ name: String, _ value: String?) throws {
    try member(name) { json in
      if let value { json.write(value) } else { json.writeNull() }
    }
  }

  mutating func member(_ name: String, _ value: Ratio?) throws {
    try member(name) { json in
      if let value { json.write(value) } else { json.writeNull() }
    }
  }

  mutating func member(_ name: String, _ value: Fraction?) throws {
    try member(name) { json in
      if let value { json.write(value) } else { json.writeNull() }
    }
  }

  mutating func member(_ name: String, instant: Int?, isZoned: Bool) throws {
    try member(name, instant.map { Instant.iso8601($0, isZoned: isZoned) })
  }

  /// An object, or null.
  mutating func group<Value>(
    _ name: String, _ value: Value?, _ members: (inout JSONWriter, Value) throws -> Void
  ) throws {
    try member(name) { json in
      guard let value else { return json.writeNull() }
      try json.object { try members(&$0, value) }
    }
  }

  mutating func member(_ name: String, _ value: Double) throws {
    try member(name) { $0.write(value) }
  }

  mutating func member<Element>(
    _ name: String, _ elements: [Element],
    _ members: (inout JSONWriter, Element) throws -> Void
  ) throws {
    try member(name) { json in
      try json.array(elements) { json, element in
        try json.object { try members(&$0, element) }
      }
    }
  }
}
