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
    let small = Set(counts.indices.filter { (1..<smallest).contains(counts[$0]) })
    if small.isEmpty { return [] }
    let rest = counts.indices.filter { counts[$0] >= smallest }
      .sorted { (counts[$0], $0) < (counts[$1], $1) }
    func isHidden(with count: Int) -> Bool {
      let folded = small.union(rest[..<count])
      return folded.count >= 2 && union(folded) >= smallest
    }
    guard isHidden(with: rest.count) else { return Set(counts.indices) }
    // The fewest that hide them lie in least...most: with each further one, no fewer are hidden.
    var (least, most) = (0, rest.count)
    while least < most {
      let middle = (least + most) / 2
      if isHidden(with: middle) { most = middle } else { least = middle + 1 }
    }
    return small.union(rest[..<most])
  }
}
