import RecapAnalytics

/// The words of figures that stand alone.
extension English {
  /// "4 March 2026, 16:00 CET".
  func start(_ clock: SessionClock, tellsZone: Bool) -> String {
    let time = "\(date(clock.date(at: 0))), \(clock.timeOfDay(at: 0))"
    return tellsZone ? "\(time) \(clock.abbreviation(at: 0))" : time
  }

  /// Without its full stop, as a title has it.
  func firstSentence(of text: String) -> String {
    guard let end = text.firstRange(of: ". ") else { return text.trimmingFullStop }
    return String(text[..<end.lowerBound])
  }

  // MARK: Key figures

  /// "Unique viewers: 412 (291 live only, 65 both, 56 recording only)."
  func alternative(of tile: Tile) -> String {
    let details: [String] =
      switch tile.detail {
      case .audience(let segments): segments.map { "\($0.figure) \($0.label)" }
      case .stays(let stays): stays.map { "\($0.label) \($0.value)" }
      case .stay(let stay): stay.median == nil ? [] : ["\(stay.medianLabel) \(stay.medianFigure)"]
      case .plays(let days): [days.bestLabel]
      case .counts(let counts): [counts.note]
      case .note(let note): [note]
      case .nothing: []
      }
    let figure = [tile.figure, tile.unit].compactMap(\.self).joined(separator: " ")
    let rest = details.isEmpty ? "" : " (\(details.joined(separator: ", ")))"
    return "\(tile.label): \(figure)\(rest)."
  }

  /// "Live engagement 66.8%".
  func title(of engagement: LiveEngagement) -> String {
    engagement.share != nil ? "\(engagement.title) \(engagement.rate)" : engagement.title
  }

  func alternative(of engagement: LiveEngagement) -> String {
    let rows = engagement.rows.map { row in
      let total = row.unit.isEmpty ? row.total : "\(row.total) \(row.unit)"
      return engagement.hasShares
        ? "\(row.label): \(row.rate) \(engagement.rateHead), \(total)." : "\(row.label): \(total)."
    }
    let explanation = engagement.isRated ? [engagement.explanation + "."] : []
    return (["\(title(of: engagement))."] + explanation + rows).joined(separator: " ")
  }

  // MARK: Polls

  /// "5 polls. 310 of 356 live viewers answered at least one (87%)".
  func title(of polls: PollsSection) -> String {
    polls.sub.map(\.string).joined().trimmingFullStop
  }

  /// "P4: 202 participants, 57% of live viewers".
  func title(of poll: PollsSection.Poll, in section: PollsSection) -> String {
    let people = "\(poll.number): \(poll.participants.text) \(poll.participantsNoun)"
    guard section.hasShares, let share = poll.liveShare.flatMap(rateAboveZero) else {
      return people
    }
    return "\(people), \(share) of live viewers"
  }

  /// "P1: How often does your team ship? Weekly 35%, daily 26%." with all answers of the card.
  func numberedAlternative(of poll: PollsSection.Poll) -> String {
    "\(poll.number): \(alternative(of: poll))"
  }

  /// The same without its number.
  func alternative(of poll: PollsSection.Poll) -> String {
    let question = DisplayText.isolated(poll.question)
    let end = question.last.map { "?!.…".contains($0) } ?? false ? "" : ":"
    let answers = (poll.answers + [poll.rest].compactMap(\.self)).map { answer in
      let figure =
        answer.share == nil ? answer.participants.text : answer.rate.text
      let mark = answer.mark.map { " (\($0))" } ?? ""
      return "\(DisplayText.isolated(answer.label))\(mark) \(figure)"
    }
    return "\(question)\(end) \(answers.joined(separator: ", "))."
  }

  /// Nil where none is left out.
  /// - Parameter areAnswered: Any of them.
  func mostAnsweredPolls(_ shown: Int, of all: Int, areAnswered: Bool) -> String? {
    guard shown < all else { return nil }
    let which = areAnswered ? "The \(count(shown)) most answered" : "The first \(count(shown))"
    return "\(which) of \(counted(all, "poll"))."
  }

  // MARK: Map

  /// "48 countries; the United States had the most live viewers".
  func mapTitle(_ countries: [CountryMetrics]) -> String {
    let live = LiveCountries(countries)
    let amount = counted(live.known.count, "country", "countries")
    guard let name = live.leader.map(nameInSentence) else { return "Live viewers from \(amount)" }
    return live.known.count == 1
      ? "Live viewers from \(name)" : "\(amount); \(name) had the most live viewers"
  }

  private static let mostListedCountries = 12

  /// The map alone, which no table follows.
  func mapAloneAlternative(_ countries: [CountryMetrics]) -> String {
    let live = LiveCountries(countries).known
    let listed = live.prefix(Self.mostListedCountries).map {
      "\(countryName($0.code)) \(count($0.viewers))"
    }
    let rest = live.count - listed.count
    let more = rest > 0 ? ", and \(counted(rest, "country", "countries")) more" : ""
    return "Map of the world, live viewers by country: \(listed.joined(separator: ", "))\(more)."
  }

  // MARK: What is not there

  var timingIsNotTold: String { "its source does not tell when people were there" }
  var timelineIsInPlaceOfStays: String {
    "its report has the timeline in place of how long people stayed"
  }
  var staysAreNotTold: String { "its source does not tell how long people stayed live" }
  var engagementIsNotTold: String {
    "its source tells neither what people did nor how attentive they were"
  }
  var hasNoTiles: String { "its report begins without key figures" }
  var pollsAreNotTold: String { "its source does not tell polls" }
  var noPollsWereRun: String { "no polls were run in it" }
  var noPollHasAnswers: String { "none of its polls has answers to show" }
  var arrivalsAreNotTold: String {
    "nobody watched live, or its source does not tell when people came and went"
  }
  var recordingIsNotTold: String { "its source tells nothing of a recording" }
  var playsAreNotTold: String { "its recording was not played, or nobody tells when" }
  var countriesAreNotTold: String { "its source does not tell where people watched from" }
  var noCountryIsKnown: String { "the country of no live viewer is known" }

  func pollHasNoAnswers(_ number: Int) -> String {
    "poll \(count(number)) has no answers to show"
  }

  /// "it has 3 tiles".
  func hasFigures(_ number: Int, _ noun: String) -> String { "it has \(counted(number, noun))" }
}
