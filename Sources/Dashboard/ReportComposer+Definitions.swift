import RecapAnalytics
import RecapDrawing

extension ReportComposer {
  /// What the figures of some sections mean.
  func definitions(of sections: [Section]) -> DefinitionsSection {
    DefinitionsSection(
      title: words.definitions, sub: spans([(words.definitionsSub, false)]),
      groups: definitionGroups(of: sections), dataNotesTitle: words.dataNotes,
      dataNotesRemark: words.dataNotesRemark,
      // Most are of a few people.
      dataNotes: mayTell(1) ? dataNotes() : [],
      colophon: colophon(of: sections))
  }

  private func definitionGroups(of sections: [Section]) -> [DefinitionsSection.Group] {
    let topics = Set(sections.flatMap(\.topics))
    return DefinitionTopic.allCases.filter(topics.contains).compactMap { topic in
      if topic == .participation, !tellsParticipation { return nil }
      let entries = entries(of: topic, listsPeople: sections.contains(where: \.listsPeople))
      return entries.isEmpty
        ? nil : DefinitionsSection.Group(title: words.title(of: topic), entries: entries)
    }
  }

  private func entries(
    of topic: DefinitionTopic, listsPeople: Bool
  ) -> [DefinitionsSection.Entry] {
    let moments = Set(notableMoments().map(\.kind))
    return switch topic {
    case .viewers:
      entries(
        words.editionDefinitions(
          smallestGroup: metrics.smallestGroup, hasPseudonyms: listsPeople)
          + viewerDefinitions(moments: moments))
    case .presence:
      entries(
        words.presenceDefinitions(
          moments: moments, hasEnds: !tellsRecording,
          hasLate: metrics.presence?.joinedLate ?? 0 > 0,
          hasMovements: options.medium == .screen || engagement() == nil,
          hasShares: options.medium == .screen))
    case .engagement:
      !tellsEngagement
        ? []
        : entries(
          tellsTiming
            ? words.engagementDefinitions(
              minutesPerCell: listsPeople
                ? HeatmapCell.minutesPerCell(sessionMinutes: session.minutes) : nil,
              moments: moments)
            : words.toldEngagementDefinitions)
    case .levels: tellsTiming ? levelEntries() : []
    case .participation:
      entries(
        words.participationDefinitions(
          minutesPerBucket: ReactionTally.minutesPerBucket(sessionMinutes: session.minutes),
          hasShares: tellsAttendance, hasPeaks: hasPeaks))
    case .polls:
      entries(words.pollDefinitions(mostTexts: hasUnlistedTexts ? Self.mostTexts : nil))
    case .recording: entries(words.recordingDefinitions(recordingColumns))
    case .places:
      entries(
        words.placeDefinitions(
          hasCountries: metrics.provenance.unmeasured.isEmpty || !metrics.countries.isEmpty,
          hasDevices: metrics.provenance.unmeasured.isEmpty || !metrics.devices.isEmpty,
          hasPlays: tellsRecording))
    case .comparison:
      entries(
        words.comparisonDefinitions(isOfChosen: metrics.comparison?.isOfChosen ?? false))
    case .dynamics:
      entries(
        words.dynamicsDefinitions(
          hasFollowUp: listsFollowUps, isRated: metrics.provenance.measures(.engagement),
          isTimed: tellsTiming, hasRecording: tellsRecording))
    }
  }

  /// Reactions that are measured may have peaks; else there is nothing to define.
  private var hasPeaks: Bool {
    metrics.provenance.unmeasured.isEmpty || !metrics.reactionPeaks.isEmpty
  }

  private func viewerDefinitions(moments: Set<Moment.Kind>) -> [English.Definition] {
    // Without attention, coming and going has definitions of its own.
    let isRated = tellsTiming && tellsEngagement
    let moments = isRated ? moments : []
    return switch (tellsAttendance, tellsRecording) {
    case (true, _) where !tellsTiming:
      words.totalsDefinitions(hasRecording: tellsRecording)
    case (true, true):
      words.viewerDefinitions(moments: moments) + listDefinitions(isRated: isRated)
    case (true, false):
      words.audienceDefinitions(hasMedian: metrics.presence != nil)
        + listDefinitions(isRated: isRated)
        + (isRated ? words.endDefinitions(hasLate: metrics.presence?.joinedLate ?? 0 > 0) : [])
        + words.lossDefinitions(moments)
    case (false, true): words.recordingViewerDefinitions
    case (false, false): []
    }
  }

  /// Of the columns of the list of attendees that tell when people were there.
  private func listDefinitions(isRated: Bool) -> [English.Definition] {
    guard tellsTiming else { return [] }
    let columns = isRated ? AttendeeFigures(toldBy: metrics.provenance).columns : [.visits]
    return (columns.contains(.joined) ? [words.joinedDefinition] : [])
      + (columns.contains(.visits) ? [words.visitsDefinition] : [])
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
    let (quality, source) = (metrics.dataQuality, metrics.provenance)
    var notes: [DefinitionsSection.DataNote] = []
    func add(
      _ label: String, _ value: Int, _ remark: String, if isTold: Bool = true,
      _ figure: (Int) -> String
    ) {
      guard isTold else { return }
      notes.append(
        DefinitionsSection.DataNote(
          label: label, figure: ColumnFigure(figure(value), isQuiet: value == 0), remark: remark))
    }
    let isTimed = source.unmeasured.isEmpty || tellsTiming
    add(
      words.viewingOutside, quality.clippedLiveSeconds, words.notCounted(session, clock),
      if: isTimed, words.briefDuration)
    add(
      words.viewingTwice, quality.overlappingLiveSeconds,
      source.measures(.engagement) ? words.countedOnce : words.countedOnceAlone,
      if: isTimed, words.briefDuration)
    add(
      words.interactionsOfOthers, quality.interactionsByNonViewers, words.onlyInTotals,
      if: tellsAttendance && tellsParticipation, words.count)
    add(
      words.answersOfOthers, quality.pollAnswersByNonViewers, words.inParticipants,
      if: source.measuresLive(.polls), words.count)
    add(
      tellsRecording ? words.withoutCountry : words.visitsWithoutCountry,
      quality.unknownCountryVisits, words.shownAsUnknown,
      if: source.measuresLive(.visitCountry), words.count)
    add(
      tellsRecording ? words.withoutDevice : words.visitsWithoutDevice, quality.unknownDeviceVisits,
      words.shownAsUnknown,
      if: source.measuresLive(.device), words.count)
    return notes + followUpNotes() + zoneNote() + importNotes() + comparisonNotes()
  }

  /// Whom the follow-up list leaves out.
  private func followUpNotes() -> [DefinitionsSection.DataNote] {
    guard listsFollowUps, let followUp = metrics.dynamics?.followUp else { return [] }
    let notes = [
      (words.unnamedViewers, followUp.unnamed), (words.excludedViewers, followUp.excluded),
    ]
    return notes.map { label, people in
      DefinitionsSection.DataNote(
        label: label, figure: ColumnFigure(words.count(people), isQuiet: people == 0),
        remark: words.notInFollowUp)
    }
  }

  /// How the source's lines were read, where not as they stand.
  private func importNotes() -> [DefinitionsSection.DataNote] {
    metrics.provenance.unmeasured.isEmpty
      ? []
      : metrics.provenance.notes.map { note in
        let (label, remark) = words.importNote(note.kind)
        return DefinitionsSection.DataNote(
          label: label, figure: ColumnFigure(words.count(note.count)), remark: remark)
      }
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

  private func colophon(of sections: [Section]) -> [[TextSpan]] {
    let second = options.generatedAt - session.startedAt
    // An instant is told by the session's clock, where its zone is known.
    let clock =
      tellsZone
      ? clock
      : SessionClock(
        startedAt: session.startedAt, zone: .utc, duration: session.durationSeconds,
        weekday: words.shortWeekday)
    let time =
      "\(words.date(clock.date(at: second))), \(clock.time(at: second)) "
      + clock.abbreviation(at: second)
    let source = options.sourceName.map(DisplayText.line)
    let paragraphs = [
      // The source's name stands apart: it may run the other way.
      words.made(by: options.creator, at: time, from: source),
      [words.otherFormats(attached: options.attachesData)],
      [credits(of: sections).joined(separator: " ")],
    ]
    return paragraphs.map { pieces in
      pieces.map { TextSpan($0, style: Typography.note, paint: Paint(Palette.ink3)) }
    }
  }

  private func credits(of sections: [Section]) -> [String] {
    let hasMap = sections.contains { section in
      if case .countries(let countries) = section {
        metrics.provenance.unmeasured.isEmpty || countries.map != nil
      } else {
        false
      }
    }
    return hasMap ? words.credits : words.creditsOfType(hasIcons: !metrics.reactionPeaks.isEmpty)
  }
}
