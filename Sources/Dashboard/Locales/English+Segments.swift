import RecapAnalytics

/// The words of groups of live viewers.
extension English {
  func title(by kind: Segmentation.Kind) -> String { "By \(name(of: kind).lowercased())" }

  func heads(by kind: Segmentation.Kind, isRated: Bool) -> SegmentTable.Heads {
    SegmentTable.Heads(
      name: name(of: kind), viewers: viewersAxis, minutes: "Live minutes",
      engagement: isRated ? "Engagement" : nil)
  }

  func name(of kind: Segmentation.Kind) -> String {
    switch kind {
    case .company: "Company"
    case .role: "Role"
    case .industry: "Industry"
    case .country: country
    case .device: device
    }
  }

  func name(of group: Segmentation.Group, by kind: Segmentation.Kind) -> String {
    switch kind {
    case .company, .role, .industry: DisplayText.line(group.name)
    case .country: countryName(group.name)
    case .device: Device(rawValue: group.name).map { name($0) } ?? DisplayText.line(group.name)
    }
  }

  func segmentsNote(atLeast people: Int) -> String {
    (people == 1 ? "" : "of \(count(people)) people or more; ") + "line: all live viewers"
  }

  /// "The 9 largest of 14 groups. 39 others in no such group. Scales: 20–60 minutes, 40–100%.
  /// Hollow: fewer than 20 people."
  func segmentsRemark(
    _ segmentation: Segmentation, listed: Int, minutes: ClosedRange<Int>,
    rates: ClosedRange<Int>?, hasSmall fewest: Int?
  ) -> String {
    let (groups, others) = (segmentation.groups.count, segmentation.others ?? 0)
    let parts = [
      listed < groups
        ? "The \(count(listed)) largest of \(count(groups)) groups; all are in the data." : nil,
      others > 0 ? "\(counted(others, "other")) in no such group." : nil,
      rates.map { "Scales: \(range(minutes)) minutes, \(range($0))%." }
        ?? "Scale: \(range(minutes)) minutes.",
      fewest.map { "Hollow: fewer than \(count($0)) people." },
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }
}
