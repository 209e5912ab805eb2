/// A text of anybody's as part of a line for people: nothing in it ends the line, steers a terminal
/// or turns what stands around it.
public enum PlainLine {
  /// Controls, line ends and marks of direction become such as `\u{1b}`. Joiners stay: they are
  /// spelling, in Persian as in emoji.
  /// - Parameter kept: Controls that stay.
  public static func escaped(_ text: String, keeping kept: Set<Unicode.Scalar> = []) -> String {
    // Printable ASCII, the most frequent case, needs no closer look.
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if steers(scalar), !kept.contains(scalar) {
        result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    case .format: scalar != "\u{200C}" && scalar != "\u{200D}"
    default: false
    }
  }
}
