/// Reads a content stream operation by operation.
///
/// Source: ISO 32000-1, 7.2 (lexical conventions) and 7.8.2 (content streams).
struct ContentScanner {
  struct Token {
    enum Kind { case number, literalString, hexString, arrayStart, arrayEnd, other }

    let kind: Kind
    let range: Range<Int>

    var isString: Bool { kind == .literalString || kind == .hexString }
  }

  /// Before the operator of the operation at hand.
  private(set) var operands: [Token] = []
  private(set) var operation: Range<Int> = 0..<0

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Moves to the next operation; false at the end.
  mutating func advance() -> Bool {
    operands.removeAll(keepingCapacity: true)
    while let token = nextToken() {
      if token.kind == .other, Self.startsOperator(bytes[token.range.lowerBound]) {
        operation = token.range
        return true
      }
      operands.append(token)
    }
    return false
  }

  private mutating func nextToken() -> Token? {
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
    guard position < bytes.count else { return nil }
    let start = position
    switch bytes[start] {
    case UInt8(ascii: "("):
      skipLiteralString()
      return Token(kind: .literalString, range: start..<position)
    case UInt8(ascii: "<") where !isDouble(start):
      skip { $0 != UInt8(ascii: ">") }
      position = min(position + 1, bytes.count)
      return Token(kind: .hexString, range: start..<position)
    case UInt8(ascii: "["):
      position += 1
      return Token(kind: .arrayStart, range: start..<position)
    case UInt8(ascii: "]"):
      position += 1
      return Token(kind: .arrayEnd, range: start..<position)
    case UInt8(ascii: "<"), UInt8(ascii: ">"):
      position = min(position + 2, bytes.count)
      return Token(kind: .other, range: start..<position)
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "+"):
      position += 1
      skip(Self.isRegular)
      return Token(kind: .number, range: start..<position)
    default:
      position += 1
      skip(Self.isRegular)
      return Token(kind: .other, range: start..<position)
    }
  }

  private func isDouble(_ index: Int) -> Bool {
    index + 1 < bytes.count && bytes[index + 1] == bytes[index]
  }

  @inline(__always)
  private mutating func skip(_ condition: (UInt8) -> Bool) {
    while position < bytes.count, condition(bytes[position]) { position += 1 }
  }

  private mutating func skipLiteralString() {
    var depth = 0
    repeat {
      switch bytes[position] {
      case UInt8(ascii: "\\"): position += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      position += 1
    } while depth > 0 && position < bytes.count
    position = min(position, bytes.count)
  }

  /// Neither white space nor a delimiter.
  @inline(__always)
  private static func isRegular(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "/"), UInt8(ascii: "%"):
      false
    default: true
    }
  }

  private static func startsOperator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "'"), UInt8(ascii: "\""):
      true
    default: false
    }
  }
}
