/// A string of a content stream as its glyphs, as Cairo writes them: a byte each in a literal
/// string, two each in hexadecimal.
struct GlyphString {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let token: ContentScanner.Token

  init(_ token: ContentScanner.Token, in bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    self.token = token
  }

  var count: Int {
    var count = 0
    var position = start
    while let next = end(ofGlyphAt: position) { (count, position) = (count + 1, next) }
    return count
  }

  /// Where the glyphs start within the stream, behind the string's bracket.
  var start: Int { token.range.lowerBound + 1 }
  private var limit: Int { token.range.upperBound - 1 }

  /// Where so many glyphs from a position end, with what belongs to no glyph behind the last.
  func end(of count: Int, from position: Int) -> Int {
    var position = position
    for _ in 0..<count { position = end(ofGlyphAt: position) ?? limit }
    return end(ofGlyphAt: position) == nil ? limit : position
  }

  /// Writes a part of the string as a string of its own.
  func write(_ range: Range<Int>, to output: inout [UInt8]) {
    output.append(bytes[token.range.lowerBound])
    output.append(contentsOf: bytes[range])
    output.append(bytes[limit])
  }

  /// Nil where there is none.
  private func end(ofGlyphAt position: Int) -> Int? {
    token.kind == .hexString
      ? endOfHexadecimal(from: position) : endOfLiteral(from: position)
  }

  private func endOfHexadecimal(from position: Int) -> Int? {
    var (position, digits) = (position, 0)
    while position < limit, digits < 4 {
      if bytes[position] > 0x20 { digits += 1 }
      position += 1
    }
    return digits == 0 ? nil : position
  }

  private func endOfLiteral(from start: Int) -> Int? {
    var position = start
    while position < limit {
      guard bytes[position] == UInt8(ascii: "\\") else { return position + 1 }
      let escaped = bytes[position + 1]
      // A line break that is escaped is no glyph: it only folds the line.
      if escaped == 0x0A {
        position += 2
        continue
      }
      guard Self.isOctal(escaped) else { return position + 2 }
      var end = position + 2
      while end < min(position + 4, limit), Self.isOctal(bytes[end]) { end += 1 }
      return end
    }
    return nil
  }

  private static func isOctal(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(byte)
  }
}
