import RecapAnalytics

extension ReportComposer {
  /// Whether there is a list of people, with those on it or without.
  var listsFollowUps: Bool { metrics.dynamics?.followUp != nil && options.followUpLimit > 0 }

  /// Nil where none is asked for; everybody is in the data.
  func followUpList(_ followUp: FollowUp) -> FollowUpList? {
    guard options.followUpLimit > 0 else { return nil }
    // A score of 0 is no reason to write to somebody.
    let scored = followUp.people.prefix { $0.score > Fraction(0) }
    let people = scored.prefix(options.followUpLimit)
    let cut = scored.dropFirst(people.count)
    let ties = people.last.map { last in cut.prefix { $0.score == last.score }.count } ?? 0
    let rules = Dictionary(grouping: followUp.formula.effectiveRules, by: \.signal.part)
    let legend = FollowUpList.Part.allCases.compactMap { part in
      rules[part].map { (part: part, label: words.label(of: part, $0.map(\.signal))) }
    }
    let (total, listed) = (scored.count, people.count)
    return FollowUpList(
      title: words.worthAFollowUp,
      note: { [words] in words.followUpNote(listed: listed, of: total, first: $0) },
      nameHead: words.name, scoreHead: words.points, barHead: words.pointsBySignal, legend: legend,
      rows: people.map { person in
        row(of: person, in: followUp, rules: rules, legend: legend)
      },
      none: words.nobodyHasPoints, ties: ties > 0 ? words.ties(ties) : nil,
      formula: words.formula(followUp.formula))
  }

  private func row(
    of person: FollowUp.Person, in followUp: FollowUp,
    rules: [FollowUpList.Part: [ScoreFormula.Rule]],
    legend: [(part: FollowUpList.Part, label: String)]
  ) -> FollowUpList.Row {
    let possible = followUp.formula.possible.value
    let points = legend.compactMap { part, _ -> FollowUpList.Points? in
      let sum = (rules[part] ?? []).reduce(Fraction(0)) { $0 + followUp.points($1, of: person) }
      guard sum > Fraction(0) else { return nil }
      return FollowUpList.Points(
        part: part, share: sum.value / possible, figure: words.whole(sum),
        exactFigure: words.oneDecimal(sum))
    }
    let score = words.oneDecimal(person.score)
    let labels = Dictionary(uniqueKeysWithValues: legend.map { ($0.part, $0.label) })
    return FollowUpList.Row(
      name: DisplayText.line(person.name),
      // Of whom no company is known, what they do.
      company: [person.attendee.company, person.attendee.title]
        .lazy.compactMap { $0?.trimmed.nonEmpty }.first.map(DisplayText.line), points: points,
      score: score,
      alternative: words.pointsAlternative(
        score, points.map { (labels[$0.part] ?? "", $0.exactFigure) }))
  }
}

extension ScoreFormula.Signal {
  fileprivate var part: FollowUpList.Part {
    switch self {
    case .stay: .stay
    case .engagement: .engagement
    case .polls: .polls
    case .qaThreads: .qaThreads
    case .downloads: .downloads
    case .chatMessages, .reactions, .handRaises: .messages
    case .recordingPlays: .recordingPlays
    }
  }
}

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
