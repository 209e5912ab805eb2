/// The strings, names and comments in the source of a PDF or of the contents of its pages.
///
/// Of page contents, what is shown is left out: its bytes are numbers of glyphs, no text.
public struct WrittenStrings {
  public private(set) var texts: [String] = []
  /// What is in strings of bytes that are letters by chance.
  public private(set) var binaries: [String] = []
  private let bytes: [UInt8]
  private var position = 0
  /// The name a string follows.
  private var key: String?
  /// Since the last operator.
  private var operands: [PDFString.Reading] = []

  /// The source of page contents.
  public init(content: [UInt8]) {
    bytes = content
    scan(isContent: true)
  }

  /// The source of a file: all that stands between its streams.
  public init(file: [UInt8]) {
    bytes = file
    scan(isContent: false)
  }

  private mutating func scan(isContent: Bool) {
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "%"): addComment()
      case UInt8(ascii: "("): operands += PDFString.readings(literal(), key: key)
      case UInt8(ascii: "<"):
        position += 1
        if position < bytes.count, bytes[position] == UInt8(ascii: "<") {
          position += 1
        } else {
          operands += PDFString.readings(hexadecimal(), key: key)
        }
      case let byte where Self.isRegular(byte):
        let start = position
        while position < bytes.count, Self.isRegular(bytes[position]) { position += 1 }
        handle(bytes[start..<position], isContent: isContent)
      case UInt8(ascii: ">"):
        key = nil
        position += 1
      default: position += 1
      }
    }
    keepOperands()
  }

  private mutating func handle(_ word: ArraySlice<UInt8>, isContent: Bool) {
    if let slash = word.lastIndex(of: UInt8(ascii: "/")) {
      key = String(decoding: word[(slash + 1)...], as: UTF8.self)
    } else if isContent {
      switch String(decoding: word, as: UTF8.self) {
      case "Tj", "TJ", "'", "\"": operands = []
      case "ID": skip(past: "EI")
      case "BDC", "DP", "BMC", "MP", "Do", "gs": keepOperands()
      default: break
      }
    } else if word.elementsEqual("stream".utf8) {
      skip(past: "endstream")
      keepOperands()
    } else if word.elementsEqual("endobj".utf8) {
      keepOperands()
    }
  }

  private mutating func keepOperands() {
    for reading in operands { keep(reading) }
    operands = []
  }

  private mutating func keep(_ reading: PDFString.Reading) {
    if reading.isText { texts.append(reading.text) } else { binaries.append(reading.text) }
  }

  private mutating func skip(past end: String) {
    let end = Array(end.utf8)
    while position + end.count <= bytes.count {
      if bytes[position] == end[0], bytes[position..<position + end.count].elementsEqual(end) {
        position += end.count
        return
      }
      position += 1
    }
    position = bytes.count
  }

  private mutating func addComment() {
    let start = position + 1
    while position < bytes.count, ![10, 13].contains(bytes[position]) { position += 1 }
    for reading in PDFString.readings(Array(bytes[start..<position])) { keep(reading) }
  }

  private mutating func literal() -> [UInt8] {
    var result: [UInt8] = []
    var depth = 0
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "("):
        depth += 1
        if depth > 1 { result.append(byte) }
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return result }
        result.append(byte)
      case UInt8(ascii: "\\"): addEscape(to: &result)
      default: result.append(byte)
      }
    }
    return result
  }

  private mutating func addEscape(to result: inout [UInt8]) {
    guard position < bytes.count else { return }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "n"): result.append(10)
    case UInt8(ascii: "r"): result.append(13)
    case UInt8(ascii: "t"): result.append(9)
    case UInt8(ascii: "b"): result.append(8)
    case UInt8(ascii: "f"): result.append(12)
    case 10: break
    case 13: if position < bytes.count, bytes[position] == 10 { position += 1 }
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      var value = Int(byte - 48)
      for _ in 0..<2 where position < bytes.count && (48...55).contains(bytes[position]) {
        value = value * 8 + Int(bytes[position] - 48)
        position += 1
      }
      result.append(UInt8(truncatingIfNeeded: value))
    default: result.append(byte)
    }
  }

  private mutating func hexadecimal() -> [UInt8] {
    var digits: [UInt8] = []
    while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
      if let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue {
        digits.append(UInt8(digit))
      }
      position += 1
    }
    position += 1
    if !digits.count.isMultiple(of: 2) { digits.append(0) }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  private static func isRegular(_ byte: UInt8) -> Bool {
    switch byte {
    case 0, 9, 10, 12, 13, 32: false
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "%"):
      false
    default: true
    }
  }
}
