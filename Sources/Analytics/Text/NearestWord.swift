/// The word that was probably meant by one that is not known.
public enum NearestWord {
  /// - Returns: Nil where none of the words is near; the first of those that are equally near.
  public static func to(_ word: String, in words: some Sequence<String>) -> String? {
    let typed = Array(word.lowercased())
    let nearest = words.map { (word: $0, edits: edits(typed, Array($0.lowercased()))) }
      .min { $0.edits < $1.edits }
    guard let nearest, nearest.edits <= max(1, typed.count / 3) else { return nil }
    return nearest.word
  }

  /// The fewest characters to insert, delete, replace or exchange with their neighbour.
  ///
  /// Source: the restricted Damerau-Levenshtein distance (optimal string alignment).
  private static func edits(_ a: [Character], _ b: [Character]) -> Int {
    var (beforeLast, last) = ([] as [Int], Array(0...b.count))
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var fewest = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          fewest = min(fewest, beforeLast[j - 1] + 1)
        }
        row.append(fewest)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
