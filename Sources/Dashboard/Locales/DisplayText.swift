import RecapAnalytics

/// A text of the database as it may stand on a page: one line, no characters that steer others.
///
/// It ends in "…" where it is cut at the length that reports show. Control characters and line breaks become spaces, code points that are no characters U+FFFD;
/// marks that force a direction are left out, since one in a name would turn the text around it.
public enum DisplayText {
  public static func line(_ text: String) -> String {
    let text = ShownText.beginning(of: text)
    // Printable ASCII, the most frequent case, needs no closer look.
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isDirectional(scalar) {
      result.append(isBreak(scalar) ? " " : isNoncharacter(scalar) ? "\u{FFFD}" : scalar)
    }
    // A text of which nothing would be seen must not pass for none.
    let isUnseen = !text.isBlank && result.allSatisfy(isInvisible)
    return isUnseen ? "\u{FFFD}" : String(result)
  }

  /// The title of a session, or what stands for one without a visible character.
  public static func title(_ text: String) -> String {
    text.isBlank ? "Untitled session" : line(text.trimmed)
  }

  /// The name of an event, likewise.
  public static func event(_ text: String) -> String {
    text.isBlank ? "Untitled event" : line(text.trimmed)
  }

  /// A text inside a sentence of the report, which it can't turn: isolated where it may run the other
  /// way.
  ///
  /// Source: UAX #9, first strong isolate (U+2068) and pop directional isolate (U+2069).
  public static func isolated(_ text: String) -> String {
    mayTurn(text) ? "\u{2068}\(text)\u{2069}" : text
  }

  /// It has letters that are read from the right to the left, or marks that say so.
  public static func mayTurn(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x590...0x8FF, 0x200E, 0x200F, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF,
        0x1E800...0x1EFFF:
        true
      default: false
      }
    }
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    isBlank(scalar) || scalar.properties.isDefaultIgnorableCodePoint
      || scalar.properties.generalCategory == .format || scalar == "\u{2800}"
  }

  /// A title as running heads have it: whole where it is short, else up to its colon or dash, else
  /// its beginning.
  ///
  /// Assistive technology passes running heads over, and checkers of accessibility take one that
  /// reads like a sentence for text that nobody hears.
  static func runningTitle(_ title: String) -> String {
    let title = self.title(title)
    let words = title.split(separator: " ")
    if words.count <= mostRunningWords || words.count(where: { $0.first!.isLowercase }) < 3 {
      return title
    }
    for mark in [": ", " – ", " — ", " - "] {
      guard let end = title.firstRange(of: mark)?.lowerBound else { continue }
      let start = title[..<end]
      if start.split(separator: " ").count <= mostRunningWords { return String(start) }
    }
    var beginning = words.prefix(mostRunningWords).joined(separator: " ")
    while beginning.last?.isPunctuation ?? false { beginning.removeLast() }
    return beginning + "…"
  }

  private static let mostRunningWords = 4

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
    default: false
    }
  }

  /// The 66 code points Unicode keeps free of characters; painters refuse them.
  private static func isNoncharacter(_ scalar: Unicode.Scalar) -> Bool {
    (0xFDD0...0xFDEF).contains(scalar.value) || scalar.value & 0xFFFE == 0xFFFE
  }

  private static func isDirectional(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
