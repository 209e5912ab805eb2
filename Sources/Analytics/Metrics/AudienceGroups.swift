/// The live viewers by what they told of themselves, everybody counted once.
///
/// Where nobody may be found, no row is of fewer people than the smallest group, so that none can be
/// told from the others: neither by itself, nor as what the sum leaves.
public struct AudienceGroups: Sendable {
  /// What people are grouped by, in the order it is told, with the most groups that have a row.
  public static let kinds: [(kind: Segmentation.Kind, most: Int)] = [
    (.industry, 9), (.role, 9), (.country, 6), (.company, 6),
  ]

  public let kind: Segmentation.Kind
  /// Most viewers first, then by name.
  public let groups: [Segmentation.Group]
  /// Live viewers of the groups that have no row, and how many groups these are. With them are those
  /// of whom it is not known, where they are too few for a row.
  public let others: (viewers: Int, groups: Int)
  /// Live viewers of whom it is not known.
  public let untold: Int
}

extension AudienceGroups {
  /// One of each kind; none where nobody knows who was there.
  /// - Parameter anonymity: Nil where people are named.
  public static func list(
    of activity: SessionActivity, anonymity: Anonymity?
  ) -> [AudienceGroups] {
    guard activity.provenance.measures(.attendance) else { return [] }
    return kinds.map {
      AudienceGroups(by: $0.kind, most: $0.most, of: activity, anonymity: anonymity)
    }
  }

  private init(
    by kind: Segmentation.Kind, most: Int, of activity: SessionActivity, anonymity: Anonymity?
  ) {
    let members = Segmentation.members(by: kind, of: activity)
    let viewers = activity.attendees.count(where: \.isLiveViewer)
    let fewest = anonymity?.smallestGroup ?? 1
    let told = members.values.reduce(0) { $0 + $1.count }
    let isUntoldShown = viewers == told || viewers - told >= fewest
    let mayBeShown = members.filter { name, positions in
      positions.count >= fewest && anonymity?.mayShow(name.text, as: kind) != false
    }
    var shown = Array(
      mayBeShown.sorted { (-$0.value.count, $0.key) < (-$1.value.count, $1.key) }.prefix(most))
    func others() -> (viewers: Int, groups: Int) {
      (
        viewers - shown.reduce(0) { $0 + $1.value.count } - (isUntoldShown ? viewers - told : 0),
        members.count - shown.count
      )
    }
    // A row of one group alone would name it by what it is not.
    while !shown.isEmpty,
      isUntoldShown && others().groups == 1 || 1..<fewest ~= others().viewers
    {
      shown.removeLast()
    }
    self.kind = kind
    groups = shown.map { Segmentation.Group($0.key.text, $0.value, of: activity) }
    self.others = others()
    untold = isUntoldShown ? viewers - told : 0
  }
}

extension AudienceGroups {
  /// The same with fewer rows: what has none is among the others.
  public func folded(toMost most: Int) -> AudienceGroups {
    var shown = groups.prefix(most)
    func hidden() -> (viewers: Int, groups: Int) {
      let hidden = groups[shown.count...]
      return (
        others.viewers + hidden.reduce(0) { $0 + $1.viewers }, others.groups + hidden.count
      )
    }
    while !shown.isEmpty, hidden().groups == 1 { shown.removeLast() }
    return AudienceGroups(kind: kind, groups: Array(shown), others: hidden(), untold: untold)
  }
}
