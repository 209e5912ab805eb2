import RecapAnalytics

/// The words of the follow-up list: what people did, never what they will do.
extension English {
  var worthAFollowUp: String { "Worth a follow-up" }
  var points: String { "Points" }
  var pointsBySignal: String { "Points by what they are for" }
  var nobodyHasPoints: String { "Nobody has points." }

  /// - Parameter first: On the first of several pages.
  func followUpNote(listed: Int, of total: Int, first: Int?) -> String {
    if listed == 0 { return "" }
    if let first {
      return "the first \(count(first)) of \(count(listed)) that are listed; "
        + everybodyIsInTheData
    }
    if listed == total { return "everybody with points" }
    return "the first \(count(listed)) of \(count(total)) people; \(everybodyIsInTheData)"
  }

  private var everybodyIsInTheData: String { "everybody is in the data" }

  func ties(_ people: Int) -> String {
    "\(count(people)) more \(people == 1 ? "has" : "have") the same score as the last one."
  }

  func oneDecimal(_ points: Fraction) -> String {
    numbers.decimal(Ratio(points.rounded(scale: 10), 10))
  }

  func whole(_ points: Fraction) -> String { count(points.rounded(scale: 1)) }

  /// "115.9 points: stay 30.0, engagement 16.2, polls 15.0."
  func pointsAlternative(_ score: String, _ points: [(label: String, figure: String)]) -> String {
    "\(score) points: " + points.map { "\($0.label) \($0.figure)" }.joined(separator: ", ") + "."
  }

  /// What is in one colour; of messages, reactions and hands those that give points.
  func label(of part: FollowUpList.Part, _ signals: [ScoreFormula.Signal]) -> String {
    switch part {
    case .stay: "stay"
    case .engagement: "engagement"
    case .polls: "polls"
    case .qaThreads: "Q&A"
    case .downloads: "downloads"
    case .messages:
      [(.chatMessages, "chat"), (.reactions, "reactions"), (.handRaises, "hand")]
        .filter { (signal: ScoreFormula.Signal, _) in signals.contains(signal) }
        .map(\.1).joined(separator: ", ")
    case .recordingPlays: "plays"
    }
  }

  /// "Points, at most 135: 30 × live time / length + … + 5 a recording play (2). In brackets: how
  /// many count at most."
  func formula(_ formula: ScoreFormula) -> String {
    let rules = formula.effectiveRules
    if rules.isEmpty { return "No signal gives points." }
    let terms = rules.map { rule in
      "\(shortest(rule.points.ratio)) \(term(rule.signal))"
        + (rule.most.map { " (\(count($0)))" } ?? "")
    }
    return "Points, at most \(shortest(formula.possible)): " + terms.joined(separator: " + ") + "."
      + (rules.contains { $0.most != nil } ? " In brackets: how many count at most." : "")
  }

  private func term(_ signal: ScoreFormula.Signal) -> String {
    switch signal {
    case .stay: "× live time / length"
    case .engagement: "× engagement rate"
    case .polls: "a poll"
    case .qaThreads: "a Q&A thread"
    case .downloads: "a download"
    case .chatMessages: "a message"
    case .reactions: "a reaction"
    case .handRaises: "a raised hand"
    case .recordingPlays: "a recording play"
    }
  }

  private func shortest(_ ratio: Ratio) -> String { shortest(Fraction(ratio)) }

  /// With as many decimals as it is written with: points have nine at most.
  private func shortest(_ points: Fraction) -> String {
    if let whole = points.whole { return count(whole) }
    let scale = 1_000_000_000
    var text = numbers.decimal(Ratio(points.rounded(scale: scale), scale), places: 9)
    while text.last == "0" { text.removeLast() }
    return text
  }
}
