import RecapAnalytics
import RecapDrawing

extension EventComposer {
  func definitions() -> DefinitionsSection {
    DefinitionsSection(
      title: words.definitions, sub: words.spans([(words.definitionsSub, false)]),
      groups: words.eventDefinitions(metrics).map { title, definitions in
        DefinitionsSection.Group(
          title: title,
          entries: definitions.map {
            DefinitionsSection.Entry(swatch: nil, term: $0.term, text: $0.text)
          })
      },
      dataNotesTitle: words.dataNotes, dataNotesRemark: words.dataNotesRemark,
      dataNotes: dataNotes(), colophon: colophon())
  }

  private func dataNotes() -> [DefinitionsSection.DataNote] {
    let quality = metrics.quality
    let notes: [(label: String, value: Int, remark: String, figure: (Int) -> String)] = [
      (
        words.viewingOutside, quality.clippedLiveSeconds, words.outsideItsSession,
        words.briefDuration
      ),
      (words.viewingTwice, quality.overlappingLiveSeconds, words.countedOnce, words.briefDuration),
      (
        words.twoSessionsAtOnce, quality.simultaneousLiveSeconds, words.countedInBoth,
        words.briefDuration
      ),
      (
        words.interactionsOfOthers, quality.interactionsByNonViewers, words.onlyInTotals,
        words.count
      ),
      (words.answersOfOthers, quality.pollAnswersByNonViewers, words.inParticipants, words.count),
      (words.withoutCountry, quality.unknownCountryVisits, words.shownAsUnknown, words.count),
      (words.withoutDevice, quality.unknownDeviceVisits, words.shownAsUnknown, words.count),
      (words.withoutSession, quality.attendeesWithoutSession, words.inNoFigure, words.count),
    ]
    return notes.map {
      DefinitionsSection.DataNote(
        label: $0.label, figure: ColumnFigure($0.figure($0.value), isQuiet: $0.value == 0),
        remark: $0.remark)
    } + startingTogether()
  }

  /// Sessions that start together: the new people are those of the first.
  private func startingTogether() -> [DefinitionsSection.DataNote] {
    let starts = metrics.sessions.map(\.session.startedAt)
    let together = zip(starts, starts.dropFirst()).count { $0 == $1 }
    return together == 0
      ? []
      : [
        DefinitionsSection.DataNote(
          label: words.startTogether, figure: ColumnFigure(words.count(together)),
          remark: words.newInTheFirst)
      ]
  }

  private func colophon() -> [[TextSpan]] {
    let time =
      "\(words.date(date(of: options.generatedAt))), \(clock(options.generatedAt)) "
      + SessionClock(
        startedAt: options.generatedAt, zone: zone, duration: 1, weekday: words.shortWeekday
      ).abbreviation(at: 0)
    let paragraphs = [
      words.made(by: options.creator, at: time, from: options.sourceName.map(DisplayText.line)),
      [words.otherEventFormats(attached: options.attachesData)],
      [words.credits.dropLast().joined(separator: " ")],
    ]
    return paragraphs.map { pieces in
      pieces.map { TextSpan($0, style: Typography.note, paint: Paint(Palette.ink3)) }
    }
  }
}
