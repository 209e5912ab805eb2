import RecapAnalytics

extension English {
  /// - Parameter isTimed: It is known when polls were asked.
  func pollHeads(isTimed: Bool) -> PollsSection.Heads {
    PollsSection.Heads(
      asked: isTimed ? "Asked" : "Poll", question: "Question", type: "Type", options: "Options",
      participants: "Unique participants", answers: "Answers", rate: "Rate")
  }
  var answersPollByPoll: String { "Answers, poll by poll" }
  var continued: String { "(continued)" }
  var correctAnswer: String { "correct answer" }
  var noQuestion: String { "(no question)" }
  var blank: String { "(blank)" }

  /// "P3".
  func pollNumber(_ number: Int) -> String { "P\(number)" }

  func type(_ type: Poll.Kind) -> String {
    switch type {
    case .singleAnswer: "Single answer"
    case .multipleAnswer: "Multiple answer"
    case .quiz: "Quiz"
    case .ratingScale: "Rating scale"
    case .crowdVote: "Crowd vote"
    case .openEnded: "Open-ended"
    }
  }

  /// A text of the database, or what stands for one without a visible character.
  func text(_ text: String, orElse placeholder: String) -> String {
    text.isBlank ? placeholder : DisplayText.line(text.trimmed)
  }

  /// "5 polls. 310 of 356 live viewers answered at least one (87%)."
  /// - Parameter isAttended: It is known who watched live.
  func pollsSub(_ summary: Summary, isAttended: Bool) -> [(text: String, isEmphasized: Bool)] {
    let polls = summary.polls
    guard polls.count > 0 else { return [("No polls were run in this session.", false)] }
    let start = (counted(polls.count, "poll"), true)
    guard isAttended else { return [start, (".", false)] }
    let object = polls.count == 1 ? "it" : "at least one"
    let live = summary.liveUniqueViewers
    guard live > 0 else { return [start, (". \(nobodyWatchedLive)", false)] }
    guard polls.participants > 0 else {
      return [start, (". No live viewer answered\(polls.count == 1 ? " it" : "").", false)]
    }
    guard live > 1 else { return [start, (". The only live viewer answered \(object).", false)] }
    return [
      start,
      (
        ". \(count(polls.participants)) of \(count(live)) live viewers answered \(object) (", false
      ),
      (rate(polls.rate), true), (").", false),
    ]
  }

  // MARK: The report of the polls alone

  var allPollQuestions: String { "All poll questions" }

  /// "Opening keynote · All poll questions".
  func pollsDocument(of title: String) -> String { "\(title) · \(allPollQuestions)" }

  /// What the report of the polls is, and what it is not.
  func pollsLead() -> [LeadWords] {
    [
      .figure("Poll questions only."), .plain(" Everything else is in the full session report."),
    ]
  }

  // MARK: Polls and answers

  /// "Quiz · 4 options · 124 unique participants".
  func pollMeta(_ poll: PollMetrics) -> String {
    "\(pollKind(poll)) · \(counted(poll.participants, "unique participant"))"
  }

  /// "Quiz · 4 options".
  func pollKind(_ poll: PollMetrics) -> String {
    [type(poll.type), poll.optionCount.map { counted($0, "option") }]
      .compactMap(\.self).joined(separator: " · ")
  }

  func noAnswers(isOpenEnded: Bool) -> String {
    isOpenEnded ? "Nobody wrote an answer." : "The poll has no options."
  }

  /// "22 more texts, each given once or twice", by how often the most and the least frequent of
  /// them was given.
  func moreTexts(_ texts: Int, most: Int, least: Int) -> String {
    let often =
      most == least ? times(most) : most == 2 ? "once or twice" : "at most \(times(most))"
    return "\(counted(texts, "more text")), \(texts == 1 ? "" : "each ")given \(often)"
  }

  /// The same where only their sum can be told.
  func moreTexts(_ texts: Int, givenInAll sum: Int) -> String {
    "\(counted(texts, "more text")), given \(times(sum)) in all"
  }

  private static let outlineLength = 80

  /// "P3 How many releases did the team roll back in 2025?", cut at 80 characters.
  func pollOutline(_ number: Int, _ question: String) -> String {
    let title = "\(pollNumber(number)) \(question)"
    guard title.count > Self.outlineLength else { return title }
    return title.prefix(Self.outlineLength - 1).description.trimmed + "…"
  }
}
