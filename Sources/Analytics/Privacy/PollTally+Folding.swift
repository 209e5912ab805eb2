extension PollTally {
  /// The same with options that too few chose as one answer, and without the texts people wrote.
  func folded(below smallest: Int) -> PollTally {
    var tally = self
    tally.hidesTexts = true
    let counts = choices.map(\.participants)
    tally.foldedOptions = SmallGroups.folded(counts, below: smallest) { people(choosing: $0).count }
    // Where all who answered are together, what nobody chose tells what they did.
    let isShown = { tally.foldedOptions.contains($0) || counts[$0] == 0 }
    if !tally.foldedOptions.isEmpty, counts.indices.allSatisfy(isShown) {
      tally.foldedOptions = Set(counts.indices)
    }
    return tally
  }
}
