public import RecapAnalytics

/// The live viewers by what they told of themselves, a list for each kind of group: everybody is in
/// one row of each.
public struct GroupLists: Sendable {
  public struct List: Sendable {
    public let title: String
    /// Nil where there is nothing to add.
    public let note: String?
    public let heads: Heads
    /// Stands for the rows where the groups are too few; else nil.
    public let sentence: String?
    let groups: AudienceGroups
  }

  public struct Heads: Sendable {
    public let name: String
    public let people: String
    public let share: String
  }

  public struct Row: Sendable {
    public let name: String
    /// No group of its own: others, or those of whom it is not known.
    public let isRest: Bool
    public let people: String
    public let share: String
    /// On the scale of its pair of lists, 0…1.
    public let length: Double
  }

  /// In pairs that stand side by side.
  public let lists: [List]
  let liveViewers: Int
  let words: English

  /// The rows of two lists side by side, on one scale.
  /// - Parameter most: Groups that have a row; nil for all that may have one.
  public func rows(of pair: [List], atMost most: Int? = nil) -> [[Row]] {
    let entries = pair.map { list -> [Entry] in
      list.sentence == nil ? self.entries(most.map(list.groups.folded) ?? list.groups) : []
    }
    let longest = Double(max(1, entries.joined().map(\.viewers).max() ?? 0))
    return entries.map { list in
      list.map { entry in
        Row(
          name: entry.name, isRest: entry.isRest, people: words.count(entry.viewers),
          share: words.numbers.percent(Ratio(entry.viewers, liveViewers)),
          length: Double(entry.viewers) / longest)
      }
    }
  }

  private typealias Entry = (name: String, viewers: Int, isRest: Bool)

  private func entries(_ groups: AudienceGroups) -> [Entry] {
    let shown = groups.groups.map {
      (words.name(of: $0, by: groups.kind), $0.viewers, false)
    }
    let others = groups.others
    return shown
      + (others.viewers > 0 ? [(words.others(groups: others.groups), others.viewers, true)] : [])
      + (groups.untold > 0 ? [(words.notTold, groups.untold, true)] : [])
  }
}
