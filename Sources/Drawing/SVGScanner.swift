/// Reads the numbers of SVG's attributes: with or without separators, signs and exponents.
public struct SVGScanner {
  private var rest: Substring.UTF8View

  public init(_ text: String) { rest = text[...].utf8 }

  public var next: UInt8? { rest.first }

  public mutating func removeFirst() { rest.removeFirst() }

  public mutating func skipSeparators() {
    while let byte = rest.first, byte <= UInt8(ascii: " ") || byte == UInt8(ascii: ",") {
      rest.removeFirst()
    }
  }

  /// The next number, finite; nil where there is none.
  public mutating func number() -> Double? {
    skipSeparators()
    var end = rest.startIndex
    skipSign(&end)
    let digits = skipDigits(&end)
    var fraction = 0
    if end < rest.endIndex, rest[end] == UInt8(ascii: ".") {
      end = rest.index(after: end)
      fraction = skipDigits(&end)
    }
    guard digits + fraction > 0 else { return nil }
    skipExponent(&end)
    guard let value = Double(Substring(rest[..<end])), value.isFinite else { return nil }
    rest = rest[end...]
    return value
  }

  /// A digit that says yes or no, which may touch the next.
  mutating func flag() -> Bool? {
    skipSeparators()
    guard let byte = rest.first, byte == UInt8(ascii: "0") || byte == UInt8(ascii: "1") else {
      return nil
    }
    rest.removeFirst()
    return byte == UInt8(ascii: "1")
  }

  private func skipSign(_ end: inout Substring.UTF8View.Index) {
    guard end < rest.endIndex, rest[end] == UInt8(ascii: "-") || rest[end] == UInt8(ascii: "+")
    else { return }
    end = rest.index(after: end)
  }

  private func skipDigits(_ end: inout Substring.UTF8View.Index) -> Int {
    var count = 0
    while end < rest.endIndex, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(rest[end]) {
      end = rest.index(after: end)
      count += 1
    }
    return count
  }

  /// An "e" that no digits follow is the unit's, as in "2em".
  private func skipExponent(_ end: inout Substring.UTF8View.Index) {
    guard end < rest.endIndex, rest[end] | 0x20 == UInt8(ascii: "e") else { return }
    var behind = rest.index(after: end)
    skipSign(&behind)
    if skipDigits(&behind) > 0 { end = behind }
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
