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
    let moments = Set(metrics.moments.map(\.kind))
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
    let notes: [(label: String, value: Int, unit: String, remark: String)] = [
      (
        words.viewingOutside, quality.clippedLiveSeconds, words.secondsUnit,
        words.notCounted(session, clock)
      ),
      (
        words.viewingTwice, quality.overlappingLiveSeconds, words.secondsUnit, words.countedOnce
      ),
      (
        words.interactionsOfOthers, quality.interactionsByNonViewers, "", words.onlyInTotals
      ),
      (words.answersOfOthers, quality.pollAnswersByNonViewers, "", words.inParticipants),
      (words.withoutCountry, quality.unknownCountryVisits, "", words.shownAsUnknown),
      (words.withoutDevice, quality.unknownDeviceVisits, "", words.shownAsUnknown),
    ]
    return notes.map { note in
      DefinitionsSection.DataNote(
        label: note.label,
        figure: ColumnFigure(words.count(note.value) + note.unit, isQuiet: note.value == 0),
        remark: note.remark)
    }
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
