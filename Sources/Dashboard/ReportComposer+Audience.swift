import RecapAnalytics
import RecapDrawing

/// Who the live viewers were, in groups of which none shows anybody.
extension ReportComposer {
  /// A list of fewer is a sentence.
  private static let fewestGroups = 3
  private static let mostRows = 5

  /// Whether those who watched live, or the recording where nobody did, are enough to be told of.
  var tellsAnybody: Bool {
    mayTell(summary.liveUniqueViewers > 0 ? summary.liveUniqueViewers : summary.uniqueViewers)
  }

  /// Nil where nobody is known by anything, or no kind has groups enough for a list.
  func groupLists() -> GroupLists? {
    guard !shownGroups.isEmpty else { return nil }
    let known = metrics.audience.filter { $0.untold < summary.liveUniqueViewers }
    let lists = known.enumerated().map { index, groups in
      GroupLists.List(
        title: words.name(of: groups.kind),
        note: words.note(
          of: groups.kind, live: index == 0 ? summary.liveUniqueViewers : nil),
        heads: GroupLists.Heads(
          name: words.name(of: groups.kind), people: words.people, share: words.shareOfLive),
        sentence: groups.groups.count < Self.fewestGroups
          ? words.fewGroups(of: groups.kind, atLeast: metrics.smallestGroup) : nil,
        groups: groups)
    }
    return lists.isEmpty
      ? nil : GroupLists(lists: lists, liveViewers: summary.liveUniqueViewers, words: words)
  }

  /// Those that have a list of groups.
  var shownGroups: [AudienceGroups] {
    metrics.audience.filter { $0.groups.count >= Self.fewestGroups }
  }

  /// Of the roles or, where these are not known, of the industries.
  func largestGroups() -> GroupTable? {
    let kinds: [Segmentation.Kind] = [.role, .industry, .country, .company]
    let known = kinds.compactMap { kind in shownGroups.first { $0.kind == kind } }
    guard let list = known.first else { return nil }
    let groups = Array(list.groups.prefix(Self.mostRows))
    let columns = [minutesColumn(groups), engagementColumn(groups), pollsColumn(groups)]
      .compactMap(\.self)
    return GroupTable(
      title: words.howGroupsWatched, note: words.liveBesideEverybody,
      nameHead: words.name(of: list.kind), peopleHead: words.people,
      measures: columns.map(\.measure),
      rows: groups.enumerated().map { index, group in
        GroupTable.Row(
          name: words.name(of: group, by: list.kind), people: words.count(group.viewers),
          cells: columns.map { $0.cells[index] })
      },
      remark: words.scales(columns.map(\.scale)))
  }

  private typealias Column = (measure: GroupTable.Measure, cells: [GroupTable.Cell], scale: String)

  private func minutesColumn(_ groups: [Segmentation.Group]) -> Column? {
    let everybody = summary.averageLiveMinutesViewed?.value ?? 0
    let scale = TensScale(
      groups.map(\.averageLiveMinutes.value) + [everybody],
      most: (session.durationSeconds + 599) / 600 * 10)
    return (
      GroupTable.Measure(
        head: words.minutesHead, headColor: Palette.blueText, all: scale.place(of: everybody),
        color: Palette.blue),
      groups.map {
        GroupTable.Cell(
          text: words.numbers.decimal($0.averageLiveMinutes),
          place: scale.place(of: $0.averageLiveMinutes.value))
      }, words.minutesScale(scale.range)
    )
  }

  private func engagementColumn(_ groups: [Segmentation.Group]) -> Column? {
    guard tellsEngagement, let all = summary.averageLiveEngagementRate else { return nil }
    return column(
      words.engagement, all: all, groups.map(\.engagementRate),
      (Palette.greenText, Palette.green))
  }

  private func pollsColumn(_ groups: [Segmentation.Group]) -> Column? {
    guard metrics.provenance.measures(.polls), !metrics.polls.isEmpty, let all = summary.polls.rate
    else { return nil }
    return column(
      words.answeredAPoll, all: all, groups.map(\.pollParticipationRate),
      (Palette.ink3, Palette.blue))
  }

  private func column(
    _ head: String, all: Ratio, _ rates: [Ratio?], _ colors: (head: Color, dot: Color)
  ) -> Column {
    let scale = TensScale(
      rates.compactMap { $0.map { 100 * $0.value } } + [100 * all.value], most: 100)
    return (
      GroupTable.Measure(
        head: head, headColor: colors.head, all: scale.place(of: 100 * all.value),
        color: colors.dot),
      rates.map { rate in
        GroupTable.Cell(
          text: words.numbers.percent(rate), place: rate.map { scale.place(of: 100 * $0.value) })
      }, words.rateScale(scale.range)
    )
  }

  /// What the lists of a report that names nobody say at their end; where there is none, why.
  func anonymityRemark() -> String? {
    guard let fewest = metrics.smallestGroup, summary.liveUniqueViewers > 0 else { return nil }
    return shownGroups.isEmpty
      ? words.noGroupsRemark(fewest) : words.smallGroupsRemark(fewest)
  }

  /// How the session went, below what it begins with; nil where nothing of it is told.
  func course() -> CourseSection? {
    let parts: [OpeningPart?] = [
      engagement().map(OpeningPart.engagement),
      tellsTiming
        ? .timeline(timeline(hasMovements: !tellsEngagement)) : stays().map(OpeningPart.stays),
      moments(listsPeople: false).map(OpeningPart.moments), source().map(OpeningPart.source),
    ]
    let told = parts.compactMap(\.self)
    return told.isEmpty
      ? nil
      : CourseSection(
        title: words.howTheSessionWent, sub: spans(words.courseSub(summary)), parts: told)
  }
}
