/// How much of a text of the database a report shows.
///
/// To set a text takes more time than it is long. Data formats have the whole of it.
public enum ShownText {
  /// Unicode scalars, without the "…" that follows.
  public static let longest = 2000

  /// The beginning of a text, of whole characters as far as they are no longer than a few marks.
  public static func beginning(of text: String) -> String {
    let scalars = text.unicodeScalars
    guard text.utf8.count > longest,
      var end = scalars.index(
        scalars.startIndex, offsetBy: longest, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return text }
    let cut = end
    for _ in 0..<longestCharacter {
      if String.Index(end, within: text) != nil { return text[..<end] + "…" }
      end = scalars.index(before: end)
    }
    return String(scalars[..<cut]) + "…"
  }

  private static let longestCharacter = 32
}
