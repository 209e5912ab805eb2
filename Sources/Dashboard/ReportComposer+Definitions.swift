import RecapAnalytics
import RecapDrawing

extension ReportComposer {
  /// What the figures of some sections mean.
  func definitions(of sections: [Section]) -> DefinitionsSection {
    DefinitionsSection(
      title: words.definitions, sub: spans([(words.definitionsSub, false)]),
      groups: definitionGroups(of: sections), dataNotesTitle: words.dataNotes,
      dataNotesRemark: words.dataNotesRemark, dataNotes: dataNotes(), colophon: colophon())
  }

  private func definitionGroups(of sections: [Section]) -> [DefinitionsSection.Group] {
    let topics = Set(sections.flatMap(\.topics))
    return DefinitionTopic.allCases.filter(topics.contains).map { topic in
      DefinitionsSection.Group(title: words.title(of: topic), entries: entries(of: topic))
    }
  }

  private func entries(of topic: DefinitionTopic) -> [DefinitionsSection.Entry] {
    let moments = Set(notableMoments().map(\.kind))
    return switch topic {
    case .viewers:
      entries(
        words.editionDefinitions(smallestGroup: metrics.smallestGroup)
          + words.viewerDefinitions(moments: moments))
    case .engagement:
      entries(
        words.engagementDefinitions(
          minutesPerCell: HeatmapCell.minutesPerCell(sessionMinutes: session.minutes),
          moments: moments))
    case .levels: levelEntries()
    case .participation:
      entries(
        words.participationDefinitions(
          minutesPerBucket: ReactionTally.minutesPerBucket(sessionMinutes: session.minutes)))
    case .polls:
      entries(words.pollDefinitions(mostTexts: hasUnlistedTexts ? Self.mostTexts : nil))
    case .recording: entries(words.recordingDefinitions)
    case .places: entries(words.placeDefinitions)
    }
  }

  private func entries(_ definitions: [English.Definition]) -> [DefinitionsSection.Entry] {
    definitions.map { DefinitionsSection.Entry(swatch: nil, term: $0.term, text: $0.text) }
  }

  private var hasUnlistedTexts: Bool {
    metrics.polls.contains { $0.type == .openEnded && $0.answers.count > Self.mostTexts }
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
