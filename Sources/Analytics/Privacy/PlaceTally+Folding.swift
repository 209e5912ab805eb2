extension PlaceTally {
  /// The same with people in places of too few counted in no known place instead.
  ///
  /// Live viewers and those of the recording are groups of their own: a place may be shown for one
  /// and not for the other.
  func folded(below smallest: Int, by code: (Place) -> String) -> PlaceTally {
    var tally = self
    for group in [\Viewers.live, \Viewers.recording] {
      tally.fold(group, below: smallest, by: code)
    }
    for (place, viewers) in tally.viewers where place != nil && viewers.isFoldedAway {
      tally.viewers[place] = nil
    }
    return tally
  }

  private mutating func fold(
    _ group: WritableKeyPath<Viewers, PositionSet?>, below smallest: Int, by code: (Place) -> String
  ) {
    let places = viewers.keys.compactMap(\.self)
      .sorted { CodePointString(code($0)) < CodePointString(code($1)) }
    let groups = places.map { viewers[$0]![keyPath: group] ?? PositionSet() }
    let unknown = viewers[nil]?[keyPath: group] ?? PositionSet()
    func union(_ folded: Set<Int>, with others: PositionSet = PositionSet()) -> PositionSet {
      folded.reduce(into: others) { $0.formUnion(groups[$1]) }
    }
    // How many watched in no known place is told elsewhere: they hide nobody.
    let folded = SmallGroups.folded(groups.map(\.count), below: smallest) { union($0).count }
    if folded.isEmpty { return }
    viewers[nil, default: Viewers()][keyPath: group] = union(folded, with: unknown)
    for index in folded { viewers[places[index]]![keyPath: group] = nil }
  }
}

extension PlaceTally.Viewers {
  /// Nothing is left to be shown.
  fileprivate var isFoldedAway: Bool {
    (live == nil || recording == nil) && live?.count ?? 0 == 0 && recording?.count ?? 0 == 0
  }
}
