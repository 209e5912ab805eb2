/// A head as it is set in lines: numbers of a few digits need no column as wide as what they are called.
struct HeadLines {
  /// Of the column, in characters.
  let width: Int
  let count: Int

  private static let (usual, widest) = (16, 30)
  /// The indent, and the sign of the filter.
  private static let beside = 4
  private static let most = 6

  init(_ head: String) {
    let words = head.split(separator: " ").map(\.count)
    let room = max(min(words.max() ?? 0, Self.widest), Self.usual)
    var (lines, used, longest) = (1, 0, 0)
    for word in words {
      if used > 0, used + 1 + word > room {
        lines += 1
        used = 0
      }
      used += (used > 0 ? 1 : 0) + word
      // A word that is longer than its column is broken.
      lines += (used - 1) / max(room, 1) * (used > room ? 1 : 0)
      longest = max(longest, min(used, room))
    }
    width = longest + Self.beside
    count = min(lines, Self.most)
  }
}
