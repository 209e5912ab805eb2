/// Which groups are too small to be shown alone.
///
/// They are shown together. Where that were still too few, or a single group that can be told from
/// the total, the smallest of the others go with them (secondary suppression; Willenborg and de Waal,
/// Elements of Statistical Disclosure Control, 2001, chapter 6).
enum SmallGroups {
  /// Indices of the groups to be shown together; none where none is too small, all where no fewer
  /// hide it, those of nobody included.
  /// - Parameters:
  ///   - counts: People in each; a group of nobody is never too small.
  ///   - union: People in several groups, each once.
  static func folded(
    _ counts: [Int], below smallest: Int, union: (Set<Int>) -> Int
  ) -> Set<Int> {
    var folded = Set(counts.indices.filter { (1..<smallest).contains(counts[$0]) })
    if folded.isEmpty { return [] }
    let rest = counts.indices.filter { counts[$0] >= smallest }
      .sorted { (counts[$0], $0) < (counts[$1], $1) }
    func isHidden() -> Bool { folded.count >= 2 && union(folded) >= smallest }
    for next in rest where !isHidden() { folded.insert(next) }
    return isHidden() ? folded : Set(counts.indices)
  }
}
