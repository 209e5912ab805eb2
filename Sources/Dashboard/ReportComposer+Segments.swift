import RecapAnalytics

extension ReportComposer {
  /// Of the kind beside the survival curve, and of the others.
  private static let (mostRowsOfFirst, mostRows) = (9, 10)
  /// Of fewer people a group is drawn hollow.
  private static let fewestOfGroup = 20
  private static let order: [Segmentation.Kind] = [.role, .company, .industry, .country, .device]

  /// The kinds that have groups.
  func segments(_ dynamics: Dynamics) -> [SegmentTable] {
    let kinds = Self.order.compactMap { kind in
      dynamics.segments.first { $0.kind == kind && !$0.groups.isEmpty }
    }
    return kinds.enumerated().map { index, segmentation in
      table(
        of: segmentation, ofAtLeast: dynamics.smallestGroup,
        most: index == 0 ? Self.mostRowsOfFirst : Self.mostRows)
    }
  }

  private func table(
    of segmentation: Segmentation, ofAtLeast fewest: Int, most: Int
  ) -> SegmentTable {
    let groups = segmentation.groups.prefix(most)
    let isRated = metrics.provenance.measures(.engagement)
    let everybody = (
      minutes: summary.averageLiveMinutesViewed?.value ?? 0,
      rate: summary.averageLiveEngagementRate?.value ?? 0
    )
    let minutes = TensScale(
      groups.map(\.averageLiveMinutes.value) + [everybody.minutes],
      most: (session.durationSeconds + 599) / 600 * 10)
    let rates = TensScale(
      groups.compactMap { $0.engagementRate.map { 100 * $0.value } } + [100 * everybody.rate],
      most: 100)
    return SegmentTable(
      kind: segmentation.kind.rawValue, title: words.title(by: segmentation.kind),
      note: words.segmentsNote(atLeast: fewest),
      heads: words.heads(by: segmentation.kind, isRated: isRated),
      rows: groups.map { group in
        SegmentTable.Row(
          name: words.name(of: group, by: segmentation.kind), viewers: words.count(group.viewers),
          minutes: words.numbers.decimal(group.averageLiveMinutes),
          engagement: isRated ? words.numbers.percent(group.engagementRate, places: 0) : nil,
          minutesPlace: minutes.place(of: group.averageLiveMinutes.value),
          engagementPlace: rates.place(of: 100 * (group.engagementRate?.value ?? 0)),
          isSmall: group.viewers < Self.fewestOfGroup)
      },
      minutesOfAll: minutes.place(of: everybody.minutes),
      engagementOfAll: rates.place(of: 100 * everybody.rate),
      remark: words.segmentsRemark(
        segmentation, listed: groups.count, minutes: minutes.range,
        rates: isRated ? rates.range : nil,
        hasSmall: groups.contains { $0.viewers < Self.fewestOfGroup } ? Self.fewestOfGroup : nil))
  }
}

/// A scale of tens round some values, with room at both ends.
struct TensScale {
  let range: ClosedRange<Int>

  /// - Parameter most: Where the scale ends at the latest.
  init(_ values: [Double], most: Int) {
    let (low, high) = (values.min() ?? 0, values.max() ?? 0)
    let start = max(0, Int((low / 10).rounded(.down)) * 10 - 10)
    range = start...max(start + 10, min(most, Int((high / 10).rounded(.up)) * 10 + 10))
  }

  /// 0…1.
  func place(of value: Double) -> Double {
    min(1, max(0, (value - Double(range.lowerBound)) / Double(range.upperBound - range.lowerBound)))
  }
}
