import RecapAnalytics
import RecapCharting

extension ReportComposer {
  private static let (mostPolls, mostAnswers, mostRows) = (4, 5, 7)

  /// The session on five slides; fewer where its source, or the session, has less to tell.
  public func slides() -> SlideDeck {
    let header = (
      event: DisplayText.event(session.event), title: DisplayText.title(session.title)
    )
    let meta =
      (metrics.smallestGroup == nil ? "" : words.anonymized + " · ")
      + words.meta(of: session, clock: clock, tellsZone: tellsZone)
    let slides: [Slide?] = [
      .title(
        TitleSlide(
          event: header.event, title: header.title, meta: meta, figures: briefFigures())),
      timelineSlide().map(Slide.chart), momentsSlide().map(Slide.moments),
      pollsSlide().map(Slide.polls), audienceSlide().map(Slide.lists),
    ]
    return SlideDeck(
      language: words.language, title: header.title, event: header.event, meta: meta,
      brand: options.brand, foot: "\(header.title) · \(words.date(clock.date(at: 0)))",
      folio: { [words] in "\(words.count($0)) / \(words.count($1))" },
      slides: slides.compactMap(\.self), generatedAt: Instant.iso8601(options.generatedAt))
  }

  /// Nil where nobody watched live, or nobody knows when.
  private func timelineSlide() -> ChartSlide? {
    guard tellsTiming, summary.liveUniqueViewers > 0 else { return nil }
    let timeline = timeline(hasMovements: false).withoutOffsets
    return ChartSlide(
      headlines: [timeline.title, words.timelineTitle(timelineFacts(), isShort: true)],
      alternative: timeline.alternative,
      draw: { timeline.figure(size: $0, textSize: $1, measure: $2) })
  }

  private func momentsSlide() -> MomentsSlide? {
    guard let moments = moments() else { return nil }
    return MomentsSlide(
      headline: moments.title,
      entries: moments.entries.map {
        MomentsSlide.Entry(clock: $0.clock, headline: $0.headline, sentence: $0.sentence)
      })
  }

  /// Nil where nobody answered a poll that has answers to choose from.
  private func pollsSlide() -> PollsSlide? {
    let answered = metrics.polls.enumerated().filter {
      $0.element.participants > 0 && $0.element.type != .openEnded
    }
    let most = answered.most(Self.mostPolls, by: \.element.participants)
    guard !most.isEmpty else { return nil }
    return PollsSlide(
      headline: words.pollsHeadline(summary, isAttended: tellsAttendance),
      cards: most.map { card(of: $0.element, number: $0.offset + 1) })
  }

  private func card(of poll: PollMetrics, number: Int) -> PollsSlide.Card {
    PollsSlide.Card(
      number: words.pollNumber(number),
      question: words.text(poll.question, orElse: words.noQuestion),
      participants: words.answered(by: poll.participants),
      answers: poll.answers.prefix(Self.mostAnswers).map { answer in
        PollsSlide.Answer(
          label: answer.isCorrect == nil
            ? words.otherAnswers(answer.optionCount)
            : words.text(answer.label, orElse: words.blank),
          share: answer.rate?.value, rate: words.numbers.percent(answer.rate, places: 0))
      })
  }

  /// Nil where nothing is known of who watched live.
  private func audienceSlide() -> ListsSlide? {
    let all: [(String, [Digest.Share])] = [
      (words.rolesOfLive, roleShares()), (words.countriesOfLive, countryShares()),
    ]
    let lists = all.filter { !$0.1.isEmpty }.map { title, shares in
      ListsSlide.List(
        title: title,
        rows: shares.prefix(Self.mostRows).map {
          ListsSlide.Row(
            name: $0.name, length: $0.share ?? 0, figure: $0.figure, hasTrack: true)
        })
    }
    guard !lists.isEmpty else { return nil }
    return ListsSlide(
      headlines: words.countriesHeadlines(metrics.countries) ?? [words.whoWasThere], lists: lists)
  }
}
