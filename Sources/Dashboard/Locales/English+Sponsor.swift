import RecapAnalytics

/// The words of the reports for sponsors and for speakers.
extension English {
  var audienceReport: String { "Audience report, anonymised" }
  var speakerReport: String { "Speaker’s report" }
  /// Before the line under the title.
  var nobodyIsNamed: String { "Nobody is named" }

  // Lists of groups
  var people: String { "People" }
  var shareOfLive: String { "Share" }
  var notTold: String { "Not told" }
  var minutesHead: String { "Live minutes" }
  var engagement: String { "Engagement" }
  var howGroupsWatched: String { "How the largest groups watched" }
  var liveBesideEverybody: String { "live; line: all live viewers" }

  /// "Others (11)": so many groups.
  func others(groups: Int) -> String { groups > 0 ? "Others (\(count(groups)))" : "Others" }

  /// - Parameter live: How many live viewers a list is of, where it says so.
  func note(of kind: Segmentation.Kind, live: Int?) -> String? {
    let notes = [
      kind == .country ? "of registration" : nil, live.map { "of \(counted($0, "live viewer"))" },
    ].compactMap(\.self)
    return notes.isEmpty ? nil : notes.joined(separator: ", ")
  }

  func fewGroups(of kind: Segmentation.Kind, atLeast fewest: Int?) -> String {
    let groups =
      switch kind {
      case .company: "companies"
      case .role: "roles"
      case .industry: "industries"
      case .country: "countries"
      case .device: "kinds of device"
      }
    guard let fewest else { return "Fewer than three \(groups) are known." }
    return "Fewer than three \(groups) have \(count(fewest)) live viewers or more."
  }

  /// "scales: 20–60 minutes, 40–100%, 50–100%"
  func scales(_ scales: [String]) -> String {
    "\(scales.count == 1 ? "scale" : "scales"): \(scales.joined(separator: ", "))"
  }
  func minutesScale(_ range: ClosedRange<Int>) -> String { "\(self.range(range)) minutes" }
  func rateScale(_ range: ClosedRange<Int>) -> String { "\(self.range(range))%" }

  func smallGroupsRemark(_ fewest: Int) -> String {
    "Groups of fewer than \(count(fewest)) people are part of “Others”. Nobody is named, and texts "
      + "that people wrote are left out."
  }

  func noGroupsRemark(_ fewest: Int) -> String {
    "No three groups of \(count(fewest)) people or more are known by industry, role, country or "
      + "company. Nobody is named, and texts that people wrote are left out."
  }

  // MARK: Lead

  /// - Parameter areLiveAlone: The live viewers are too few; with those of the recording they are not.
  func tooFewLead(_ fewest: Int, areLiveAlone: Bool) -> [LeadWords] {
    [
      .figure("Fewer than \(count(fewest)) people watched\(areLiveAlone ? " live" : "")."),
      .plain(" Of so few, this edition tells nothing: each figure would be somebody’s."),
    ]
  }

  /// "412 people watched, 356 of them live. The largest groups were Engineering (32%) by role and
  /// Software (12%) by industry. Live viewers stayed 40.8 of 60 minutes."
  func audienceLead(
    _ summary: Summary, groups: [AudienceGroups], duration: Int, tellsAll: Bool = true
  ) -> [LeadWords] {
    guard summary.uniqueViewers > 0 else { return [.figure("Nobody watched.")] }
    let live = summary.liveUniqueViewers
    let people = LeadWords.figure(
      counted(tellsAll ? summary.uniqueViewers : live, "person", "people"))
    let ofThem =
      live == summary.uniqueViewers || !tellsAll
      ? " watched live."
      : live == 0 ? " watched the recording." : " watched, \(count(live)) of them live."
    let stay: [LeadWords] =
      live == 0
      ? []
      : [
        .plain(live == 1 ? " The live viewer stayed " : " Live viewers stayed "),
        .figure(length(summary, of: duration)), .plain(live == 1 ? "." : " on average."),
      ]
    return [people, .plain(ofThem)] + largest(groups, of: live) + stay
  }

  private func largest(_ groups: [AudienceGroups], of live: Int) -> [LeadWords] {
    let kinds: [(Segmentation.Kind, String)] = [(.role, "by role"), (.industry, "by industry")]
    let named: [(LeadWords, String)] = kinds.compactMap { kind, phrase in
      guard let first = groups.first(where: { $0.kind == kind })?.groups.prefix(2),
        let largest = first.first, largest.viewers > (first.dropFirst().first?.viewers ?? 0),
        let share = rateAboveZero(Ratio(largest.viewers, live))
      else { return nil }
      return (
        .figure("\(DisplayText.isolated(name(of: largest, by: kind))) (\(share))"), " \(phrase)"
      )
    }
    guard !named.isEmpty else { return [] }
    var words: [LeadWords] = [
      .plain(named.count == 1 ? " The largest group was " : " The largest groups were ")
    ]
    for (index, (group, phrase)) in named.enumerated() {
      if index > 0 { words.append(.plain(" and ")) }
      words += [group, .plain(phrase)]
    }
    return words + [.plain(".")]
  }

  func answeredByFew(_ fewest: Int) -> String {
    "Fewer than \(count(fewest)) people answered."
  }

  /// "<5".
  func fewerThan(_ people: Int) -> String { "<\(count(people))" }

  // MARK: The session

  var theSession: String { "The session" }
  var howTheSessionWent: String { "How the session went" }

  /// "356 live viewers."
  func courseSub(_ summary: Summary) -> [(text: String, isEmphasized: Bool)] {
    let live = summary.liveUniqueViewers
    guard live > 0 else { return [(nobodyWatchedLive, false)] }
    return [(counted(live, "live viewer"), true), (".", false)]
  }

  // MARK: Reactions

  var reactionsAndQuestions: String { "Reactions and questions" }

  var reactionHeads: ReactionsSection.Heads {
    ReactionsSection.Heads(
      span: "Minutes with most", reactions: "Reactions", most: "Most often", wasOn: "What was on")
  }

  /// "430 reactions, 61 chat messages, 24 Q&A threads."
  func reactionsSub(
    _ kinds: [(count: Int, nouns: (String, String))]
  ) -> [(text: String, isEmphasized: Bool)] {
    kinds.enumerated().flatMap { index, kind in
      [
        (counted(kind.count, kind.nouns.0, kind.nouns.1), true),
        (index + 1 < kinds.count ? ", " : ".", false),
      ]
    }
  }

  /// "P4 asked", "P4 and P5 asked"; empty without polls.
  func polls(asked numbers: [Int]) -> String {
    numbers.isEmpty ? "" : list(numbers.map(pollNumber), "and") + " asked"
  }
}
