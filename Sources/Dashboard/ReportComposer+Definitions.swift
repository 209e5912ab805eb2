import RecapAnalytics
import RecapDrawing

extension ReportComposer {
  func definitions() -> DefinitionsSection {
    DefinitionsSection(
      title: words.definitions, sub: spans([(words.definitionsSub, false)]),
      groups: definitionGroups(), dataNotesTitle: words.dataNotes,
      dataNotesRemark: words.dataNotesRemark, dataNotes: dataNotes(), colophon: colophon())
  }

  private func definitionGroups() -> [DefinitionsSection.Group] {
    let minutes = session.minutes
    let moments = Set(notableMoments().map(\.kind))
    let hasRest = metrics.polls.contains {
      $0.type == .openEnded && $0.answers.count > Self.mostTexts
    }
    let groups: [(title: String, entries: [English.Definition])] = [
      (
        words.viewers,
        words.editionDefinitions(smallestGroup: metrics.smallestGroup)
          + words.viewerDefinitions(moments: moments)
      ),
      (
        words.engagement,
        words.engagementDefinitions(
          minutesPerCell: HeatmapCell.minutesPerCell(sessionMinutes: minutes), moments: moments)
      ),
      (words.engagementLevels, []),
      (
        words.participation,
        words.participationDefinitions(
          minutesPerBucket: ReactionTally.minutesPerBucket(sessionMinutes: minutes))
      ),
      (words.polls, words.pollDefinitions(mostTexts: hasRest ? Self.mostTexts : nil)),
      (words.recording, words.recordingDefinitions),
      (words.placesAndDevices, words.placeDefinitions),
    ]
    return groups.map { title, entries in
      DefinitionsSection.Group(
        title: title,
        entries: title == words.engagementLevels
          ? levelEntries()
          : entries.map {
            DefinitionsSection.Entry(swatch: nil, term: $0.term, text: $0.text)
          })
    }
  }

  /// From high to none.
  private func levelEntries() -> [DefinitionsSection.Entry] {
    zip(words.levelDefinitions, Palette.engagementRamp).reversed().map { level, color in
      DefinitionsSection.Entry(swatch: color, term: level.term, text: level.text)
    }
  }

  private func dataNotes() -> [DefinitionsSection.DataNote] {
    let quality = metrics.dataQuality
    let notes: [(label: String, value: Int, figure: (Int) -> String, remark: String)] = [
      (
        words.viewingOutside, quality.clippedLiveSeconds, words.briefDuration,
        words.notCounted(session, clock)
      ),
      (
        words.viewingTwice, quality.overlappingLiveSeconds, words.briefDuration, words.countedOnce
      ),
      (
        words.interactionsOfOthers, quality.interactionsByNonViewers, words.count,
        words.onlyInTotals
      ),
      (words.answersOfOthers, quality.pollAnswersByNonViewers, words.count, words.inParticipants),
      (words.withoutCountry, quality.unknownCountryVisits, words.count, words.shownAsUnknown),
      (words.withoutDevice, quality.unknownDeviceVisits, words.count, words.shownAsUnknown),
    ]
    return notes.map { note in
      DefinitionsSection.DataNote(
        label: note.label,
        figure: ColumnFigure(note.figure(note.value), isQuiet: note.value == 0),
        remark: note.remark)
    } + zoneNote()
  }

  /// Only where a zone is stated that is not known, and its replacement shown.
  private func zoneNote() -> [DefinitionsSection.DataNote] {
    guard let stated = session.unknownTimeZone, options.timeZone == nil else { return [] }
    return [
      DefinitionsSection.DataNote(
        label: words.unknownZone, figure: ColumnFigure(words.count(1)),
        remark: words.usedZone(
          clock.zoneName, insteadOf: metrics.smallestGroup == nil ? stated : nil))
    ]
  }

  private func colophon() -> [[TextSpan]] {
    let second = options.generatedAt - session.startedAt
    let time =
      "\(words.date(clock.date(at: second))), \(clock.time(at: second)) "
      + clock.abbreviation(at: second)
    let source = options.sourceName.map(DisplayText.line)
    let paragraphs = [
      // The source's name stands apart: it may run the other way.
      words.made(by: options.creator, at: time, from: source),
      [words.otherFormats(attached: options.attachesData)],
      [words.credits.joined(separator: " ")],
    ]
    return paragraphs.map { pieces in
      pieces.map { TextSpan($0, style: Typography.note, paint: Paint(Palette.ink3)) }
    }
  }
}
