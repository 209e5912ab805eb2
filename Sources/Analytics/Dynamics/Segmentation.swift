/// The live viewers by one of their attributes.
public struct Segmentation: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case company, role, industry, country, device
  }

  public struct Group: Sendable {
    /// Trimmed; of a country its code.
    public let name: String
    public let viewers: Int
    /// Minutes per viewer.
    public let averageLiveMinutes: Ratio
    /// Engaged of live seconds.
    /// Nil where it is not measured.
    public let engagementRate: Ratio?
    /// Of its viewers, those who answered a poll; nil in a session without polls, and where nobody
    /// counted.
    public let pollParticipationRate: Ratio?
  }

  public let kind: Kind
  /// Most viewers first, then by name.
  public let groups: [Group]
  /// Live viewers in none of the groups; nil where nobody knows the groups.
  public let others: Int?
}

extension Segmentation {
  static func list(
    of activity: SessionActivity, smallestGroup: Int, anonymity: Anonymity?
  ) -> [Segmentation] {
    Kind.allCases.map { kind in
      let source = activity.provenance
      guard source.measures(.attendance), kind != .device || source.measures(.device) else {
        return Segmentation(kind: kind, groups: [], others: nil)
      }
      let members = members(by: kind, of: activity)
      let shown = members.filter { name, positions in
        positions.count >= smallestGroup && anonymity?.mayShow(name.text, as: kind) != false
      }
      return Segmentation(
        kind, Array(shown), of: activity,
        fewestOthers: anonymity == nil ? 0 : smallestGroup)
    }
  }

  /// - Parameter fewestOthers: Others are none or at least so many people: with fewer, who is in no
  ///   group could be told from the rest.
  private init(
    _ kind: Kind, _ shown: [(key: CodePointString, value: [Int])], of activity: SessionActivity,
    fewestOthers: Int
  ) {
    var ranked = shown.sorted { (-$0.value.count, $0.key) < (-$1.value.count, $1.key) }
    let viewers = activity.attendees.count(where: \.isLiveViewer)
    func others() -> Int {
      kind == .device
        ? viewers - Set(ranked.flatMap(\.value)).count
        : viewers - ranked.reduce(0) { $0 + $1.value.count }
    }
    var rest = others()
    while rest > 0, rest < fewestOthers, !ranked.isEmpty {
      ranked.removeLast()
      rest = others()
    }
    self.kind = kind
    groups = ranked.map { Group($0.key.text, $0.value, of: activity) }
    self.others = rest
  }

  /// Positions of live viewers by what they have in common.
  static func members(
    by kind: Kind, of activity: SessionActivity
  ) -> [CodePointString: [Int]] {
    var members: [CodePointString: [Int]] = [:]
    if kind == .device {
      for case (let device?, let viewers) in activity.devices.viewers {
        let positions = activity.attendees.indices.filter { viewers.live?.contains($0) ?? false }
        if !positions.isEmpty { members[CodePointString(device.rawValue)] = positions }
      }
      return members
    }
    for (position, person) in activity.attendees.enumerated() where person.isLiveViewer {
      guard let name = kind.value(of: person.attendee)?.trimmed, !name.isEmpty else { continue }
      members[CodePointString(name), default: []].append(position)
    }
    return members
  }
}

extension Segmentation.Group {
  init(_ name: String, _ positions: [Int], of activity: SessionActivity) {
    var (live, engaged, answering) = (0, 0, 0)
    for position in positions {
      let person = activity.attendees[position]
      live += person.live?.liveSeconds ?? 0
      engaged += person.live?.engagedSeconds ?? 0
      if person.pollsAnswered > 0 { answering += 1 }
    }
    self.name = name
    viewers = positions.count
    averageLiveMinutes = Ratio(live, 60 * positions.count)!
    engagementRate =
      activity.provenance.measures(.engagement) ? Ratio(engaged, live) : nil
    pollParticipationRate =
      activity.polls.isEmpty || !activity.provenance.measures(.polls)
      ? nil : Ratio(answering, positions.count)
  }
}

extension Segmentation.Kind {
  fileprivate func value(of attendee: Attendee) -> String? {
    switch self {
    case .company: attendee.company
    case .role: attendee.role
    case .industry: attendee.industry
    case .country: attendee.countryCode
    case .device: nil
    }
  }
}

extension Anonymity {
  /// Nobody's name is in what a group is called.
  func mayShow(_ name: String, as kind: Segmentation.Kind) -> Bool {
    switch kind {
    case .company, .role, .industry: presentable(name) != nil
    case .country: presentable(Country(name)?.name) != nil
    case .device: true
    }
  }
}
