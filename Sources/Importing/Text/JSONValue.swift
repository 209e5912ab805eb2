/// A value of JSON, with the members of objects in their order.
enum JSONValue {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([(name: String, value: JSONValue)])

  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }

  var members: [(name: String, value: JSONValue)] {
    if case .object(let members) = self { members } else { [] }
  }

  var elements: [JSONValue] { if case .list(let list) = self { list } else { [] } }

  var string: String? { if case .text(let text) = self { text } else { nil } }

  /// A text, or a number as text; nil for an empty one.
  var name: String? {
    switch self {
    case .text(let text): text.trimmedCell.isEmpty ? nil : text.trimmedCell
    case .integer(let number): String(number)
    default: nil
    }
  }

  var int: Int? {
    switch self {
    case .integer(let number): number
    case .number(let number) where abs(number) < 9e15: Int(number)
    case .text(let text): Int(text)
    default: nil
    }
  }

  var flag: Bool? {
    switch self {
    case .bool(let flag): flag
    case .text(let text): text == "true" ? true : text == "false" ? false : nil
    case .integer(let number): number == 1 ? true : number == 0 ? false : nil
    default: nil
    }
  }

  var isNull: Bool { if case .null = self { true } else { false } }
}

/// Reads JSON text of bounded depth.
struct JSONParser {
  private static let deepest = 128

  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  private let firstLine: Int

  /// - Parameter line: The line the text begins on.
  static func value(_ bytes: some Sequence<UInt8>, line: Int = 1) throws(ImportError) -> JSONValue {
    let copy = Array(bytes)
    let result: Result<JSONValue, ImportError> = copy.withUnsafeBufferPointer { buffer in
      var parser = JSONParser(bytes: buffer, firstLine: line)
      do throws(ImportError) {
        let value = try parser.value(depth: 0)
        parser.skipSpace()
        guard parser.index == buffer.count else {
          throw parser.broken("something follows the end of it")
        }
        return .success(value)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, firstLine: Int) {
    (self.bytes, self.firstLine) = (bytes, firstLine)
  }

  private func broken(_ what: String) -> ImportError {
    let line = firstLine + bytes.prefix(index).count { $0 == 0x0A }
    return ImportError(
      .brokenJSON, line: line, "the JSON is broken here: \(what)", hint: "export the file again")
  }

  private mutating func skipSpace() {
    while index < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[index]) { index += 1 }
  }

  private mutating func value(depth: Int) throws(ImportError) -> JSONValue {
    guard depth < Self.deepest else { throw broken("it is nested too deep") }
    skipSpace()
    guard index < bytes.count else { throw broken("it ends too early") }
    switch bytes[index] {
    case UInt8(ascii: "{"): return try object(depth)
    case UInt8(ascii: "["): return try list(depth)
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func object(_ depth: Int) throws(ImportError) -> JSONValue {
    var members: [(name: String, value: JSONValue)] = []
    index += 1
    skipSpace()
    if take("}") { return .object([]) }
    repeat {
      skipSpace()
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
        throw broken("a name is missing")
      }
      let name = try string()
      skipSpace()
      guard take(":") else { throw broken("a colon is missing") }
      members.append((name, try value(depth: depth + 1)))
      skipSpace()
    } while take(",")
    guard take("}") else { throw broken("an object is not closed") }
    return .object(members)
  }

  private mutating func list(_ depth: Int) throws(ImportError) -> JSONValue {
    var elements: [JSONValue] = []
    index += 1
    skipSpace()
    if take("]") { return .list([]) }
    repeat {
      elements.append(try value(depth: depth + 1))
      skipSpace()
    } while take(",")
    guard take("]") else { throw broken("a list is not closed") }
    return .list(elements)
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(ImportError)
    -> JSONValue
  {
    let count = word.utf8CodeUnitCount
    let isThere =
      index + count <= bytes.count
      && (0..<count).allSatisfy { bytes[index + $0] == word.utf8Start[$0] }
    guard isThere else { throw broken("a word is not known") }
    index += count
    return value
  }

  private mutating func number() throws(ImportError) -> JSONValue {
    let start = index
    while index < bytes.count, "+-0123456789.eE".utf8.contains(bytes[index]) { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    if let number = Int(text) { return .integer(number) }
    guard let number = Double(text), number.isFinite else { throw broken("a value is not known") }
    return .number(number)
  }

  private mutating func string() throws(ImportError) -> String {
    index += 1
    var start = index
    var text: [UInt8] = []
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        text.append(contentsOf: bytes[start..<index])
        index += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text.append(contentsOf: bytes[start..<index])
        index += 1
        try escape(into: &text)
        start = index
      case 0x0A, 0x0D: throw broken("a text is not closed")
      default: index += 1
      }
    }
    throw broken("a text is not closed")
  }

  private mutating func escape(into text: inout [UInt8]) throws(ImportError) {
    guard index < bytes.count else { throw broken("it ends too early") }
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"), UInt8(ascii: "f"): text.append(0x20)
    case UInt8(ascii: "u"):
      var unit = try hexadecimal()
      if 0xD800...0xDBFF ~= unit, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
        bytes[index + 1] == UInt8(ascii: "u")
      {
        index += 2
        let low = try hexadecimal()
        unit = 0xDC00...0xDFFF ~= low ? 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00) : 0xFFFD
      }
      let scalar = Unicode.Scalar(unit == 0 ? 0xFFFD : unit) ?? "\u{FFFD}"
      text.append(contentsOf: String(Character(scalar)).utf8)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    default: throw broken("an escape is not known")
    }
  }

  private mutating func hexadecimal() throws(ImportError) -> UInt32 {
    guard index + 4 <= bytes.count,
      let value = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
    else { throw broken("an escape is cut off") }
    index += 4
    return value
  }
}
