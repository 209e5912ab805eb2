import RecapCPangoCairo
import RecapDrawing

/// A paragraph of letters that are set word by word, as the pieces between which a line may break.
///
/// Lines follow from the widths of words already shaped, which is many times quicker than a layout:
/// balanced headlines ask again and again.
struct BreakableText {
  private struct Piece {
    /// Bytes before it.
    let start: Int
    /// Points, with and without the spaces behind it.
    let advance, visible: Double
  }

  private let pieces: [Piece]

  /// Nil for any other text.
  init?(_ string: String, measure: (String) -> Double) {
    self.init(string, isPlain: string.isSetWordByWord) { measure($1) }
  }

  /// Nil for any other text.
  init?(_ spans: [TextSpan], measure: (String, TextStyle) -> Double) {
    let isPlain = spans.allSatisfy { $0.string.isSetWordByWord }
    self.init(spans.map(\.string).joined(), isPlain: isPlain) { range, piece in
      var (start, width) = (0, 0.0)
      for span in spans {
        let end = start + span.string.utf8.count
        let part = range.clamped(to: start..<end)
        if !part.isEmpty {
          let bytes = piece.utf8.dropFirst(part.lowerBound - range.lowerBound).prefix(part.count)
          width += measure(String(decoding: bytes, as: UTF8.self), span.style)
        }
        start = end
      }
      return width
    }
  }

  private init?(
    _ string: String, isPlain: Bool, measure: (_ bytes: Range<Int>, _ piece: String) -> Double
  ) {
    // Of several spaces, Pango lets some take part in a line.
    guard isPlain, !string.isEmpty, !string.utf8.contains("  ".utf8) else { return nil }
    let bytes = Array(string.utf8)
    let starts = Self.starts(in: string)
    pieces = starts.indices.map { index in
      let end = index + 1 < starts.count ? starts[index + 1] : bytes.count
      var visibleEnd = end
      while visibleEnd > starts[index], bytes[visibleEnd - 1] == UInt8(ascii: " ") {
        visibleEnd -= 1
      }
      func width(_ range: Range<Int>) -> Double {
        range.isEmpty ? 0 : measure(range, String(decoding: bytes[range], as: UTF8.self))
      }
      let advance = width(starts[index]..<end)
      let spaces = width(visibleEnd..<end)
      return Piece(start: starts[index], advance: advance, visible: advance - spaces)
    }
  }

  /// The bytes before each piece, by Unicode's rules (UAX #14) as Pango has them.
  private static func starts(in string: String) -> [Int] {
    var attributes = [PangoLogAttr](
      repeating: PangoLogAttr(), count: string.unicodeScalars.count + 1)
    pango_get_log_attrs(
      string, Int32(string.utf8.count), -1, pango_language_from_string("en"), &attributes,
      Int32(attributes.count))
    var (starts, offset) = ([0], 0)
    for (scalar, attribute) in zip(string.unicodeScalars, attributes) {
      if offset > 0, attribute.is_line_break != 0 { starts.append(offset) }
      offset += scalar.utf8.count
    }
    return starts
  }

  /// Where lines begin, in bytes; nil where a piece is wider than a line.
  func lineStarts(width: Double) -> [Int]? {
    var starts = [0]
    var x = 0.0
    for piece in pieces {
      if piece.visible > width { return nil }
      if x > 0, x + piece.visible > width {
        starts.append(piece.start)
        x = 0
      }
      x += piece.advance
    }
    return starts
  }
}
