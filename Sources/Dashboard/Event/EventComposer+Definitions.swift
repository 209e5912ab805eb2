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
    var notes: [DefinitionsSection.DataNote] = []
    func add(
      _ label: String, _ value: Int, _ remark: String, if isTold: Bool,
      _ figure: (Int) -> String
    ) {
      guard isTold else { return }
      notes.append(
        DefinitionsSection.DataNote(
          label: label, figure: ColumnFigure(figure(value), isQuiet: value == 0), remark: remark))
    }
    let (isAttended, isTimed) = (metrics.measures(.attendance), metrics.measuresLive(.timing))
    let deeds: [Signal] = [.reactions, .chatMessages, .polls, .qaThreads, .attachmentDownloads]
    add(
      words.viewingOutside, quality.clippedLiveSeconds, words.outsideItsSession, if: isTimed,
      words.briefDuration)
    add(
      words.viewingTwice, quality.overlappingLiveSeconds,
      metrics.measuresLive(.engagement) ? words.countedOnce : words.countedOnceAlone, if: isTimed,
      words.briefDuration)
    add(
      words.twoSessionsAtOnce, quality.simultaneousLiveSeconds, words.countedInBoth, if: isTimed,
      words.briefDuration)
    add(
      words.interactionsOfOthers, quality.interactionsByNonViewers, words.onlyInTotals,
      if: isAttended && (deeds + [.handRaises]).contains(where: metrics.measures), words.count)
    add(
      words.answersOfOthers, quality.pollAnswersByNonViewers, words.inParticipants,
      if: metrics.measuresLive(.polls), words.count)
    add(
      words.withoutCountry, quality.unknownCountryVisits, words.shownAsUnknown,
      if: metrics.measures(.visitCountry), words.count)
    add(
      words.withoutDevice, quality.unknownDeviceVisits, words.shownAsUnknown,
      if: metrics.measures(.device), words.count)
    add(
      words.withoutSession, quality.attendeesWithoutSession, words.inNoFigure,
      if: metrics.tellsViewers, words.count)
    return notes + startingTogether() + untold() + importNotes()
  }

  /// What some sessions do not tell; what none does is in no figure, and said on the first page.
  private func untold() -> [DefinitionsSection.DataNote] {
    metrics.unmeasured.filter { metrics.measures($0.signal) || $0.signal == .timeZone }.map {
      signal, sessions in
      let (label, remark) = words.unmeasuredNote(signal, sessions, of: metrics.sessions.count)
      return DefinitionsSection.DataNote(
        label: label, figure: ColumnFigure(words.count(sessions.count)), remark: remark)
    }
  }

  /// How the lines of the sources were read, where not as they stand.
  private func importNotes() -> [DefinitionsSection.DataNote] {
    var counts: [CodePointString: Int] = [:]
    for session in metrics.sessions where !session.provenance.unmeasured.isEmpty {
      for note in session.provenance.notes {
        counts[CodePointString(note.kind), default: 0] += note.count
      }
    }
    return counts.sorted { $0.key < $1.key }.map { kind, count in
      let (label, remark) = words.importNote(kind.text)
      return DefinitionsSection.DataNote(
        label: label, figure: ColumnFigure(words.count(count)), remark: remark)
    }
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
      [
        (tellsCountries ? words.credits.dropLast() : words.creditsOfType(hasIcons: false)[...])
          .joined(separator: " ")
      ],
    ]
    return paragraphs.map { pieces in
      pieces.map { TextSpan($0, style: Typography.note, paint: Paint(Palette.ink3)) }
    }
  }
}
