import RecapAnalytics

/// Text of a database as it may be written to a terminal: nothing in it steers one.
struct TerminalText {
  private let characters: [(text: Character, width: Int)]

  init(_ text: String) {
    characters = PlainLine.escaped(text).map { ($0, Self.width(of: $0)) }
  }

  /// In columns of the terminal.
  var width: Int { characters.reduce(0) { $0 + $1.width } }

  /// At the left of a column, cut where it is longer; the width is at least 1.
  func padded(to width: Int) -> String {
    var (text, rest) = ("", width)
    if self.width <= width {
      for character in characters { text.append(character.text) }
      rest -= self.width
    } else {
      rest -= 1
      for character in characters {
        if character.width > rest { break }
        text.append(character.text)
        rest -= character.width
      }
      text += "…"
    }
    return text + String(repeating: " ", count: rest)
  }

  private static func width(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    if scalars.contains("\u{FE0F}") { return 2 }
    return scalars.map(width).max() ?? 0
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    if scalar.properties.isEmojiPresentation { return 2 }
    return wide.contains { $0.contains(scalar.value) } ? 2 : 1
  }

  /// The blocks of wide characters, after Unicode's EastAsianWidth.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD,
  ]
}
