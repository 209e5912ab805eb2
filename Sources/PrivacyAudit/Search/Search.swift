/// The places of a text where somebody is named.
struct Search {
  /// A way a needle was found. Each is ordinary, or not, by itself.
  struct Match: Hashable {
    enum Manner: Hashable {
      /// Word for word.
      case whole
      /// Broken in other places than between its words.
      case broken
      /// The beginning of it, with an ellipsis: the node of the tree it ends at.
      case shortened(Int32)
    }

    let entry: Int32
    let manner: Manner

    var isShortened: Bool { if case .shortened = manner { true } else { false } }
  }

  let needles: IdentityNeedles

  /// Letters and the spaces between them.
  private static let fewestOfShortened = 6
  private static let fewestOfBroken = 5
  private static let fewestOfSpaced = 3

  init(_ needles: IdentityNeedles) { self.needles = needles }

  /// Offers each match, of those that begin at the same letter the longest first; where one is
  /// taken, what else it holds is not offered.
  func forEachMatch(in text: FoldedText, take: (Match, Range<Int>) -> Bool) {
    var (index, candidates) = (0, [] as [(match: Match, end: Int)])
    while index < text.count {
      candidates.removeAll(keepingCapacity: true)
      collect(&candidates, in: text, from: index)
      let taken = candidates.last { take($0.match, index..<$0.end) }
      index = taken?.end ?? index + 1
    }
  }

  private func collect(
    _ candidates: inout [(match: Match, end: Int)], in text: FoldedText, from start: Int
  ) {
    let startsWord = text.startsWord(start)
    let tree = startsWord ? needles.words : needles.anywhere
    var (node, index, spaces) = (LetterTree.root, start, 0)
    while index < text.count, let next = tree.next(node, text.letters[index]) {
      if index > start, text.startsWord(index) { spaces += 1 }
      (node, index) = (next, index + 1)
      let end = tree.ends[Int(node)]
      if end >= 0, let manner = manner(of: needles.entries[Int(end)], in: text, start, index) {
        candidates.append((Match(entry: end, manner: manner), index))
      } else if startsWord, text.marks[index - 1].contains(.isCutOff),
        index - start + spaces >= Self.fewestOfShortened
      {
        let example = tree.examples[Int(node)]
        candidates.append((Match(entry: example, manner: .shortened(node)), index))
      }
    }
  }

  /// Nil where the letters are only by chance those of a needle.
  private func manner(
    of entry: IdentityNeedles.Entry, in text: FoldedText, _ start: Int, _ end: Int
  ) -> Match.Manner? {
    let isBounded = text.startsWord(start) && text.startsWord(end)
    guard isBounded || entry.isFoundInsideWords else { return nil }
    let breaks = (start..<end).dropFirst().filter(text.startsWord)
    // Over several cells of a row only as what these hold, not from within one into the next.
    guard !breaks.contains(where: text.startsPart) || text.startsPart(start) && text.startsPart(end)
    else { return nil }
    if breaks.allSatisfy({ entry.starts.contains($0 - start) }) { return .whole }
    if entry.needle.kind == .externalID { return nil }
    let isSpaced = breaks.count == entry.letters - 1 && entry.letters >= Self.fewestOfSpaced
    let isLong = entry.letters >= Self.fewestOfBroken
    return isSpaced || isLong ? .broken : nil
  }
}
