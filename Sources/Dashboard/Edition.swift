import RecapAnalytics

/// Which report of a session it is.
public enum Edition: Sendable {
  /// All there is to tell.
  case full
  /// One page, whatever there is to tell.
  case summary
  /// Who came, in groups that show nobody; then what the session was.
  case sponsor
  /// What happened while somebody spoke, without the people it happened to.
  case speaker
  /// All poll questions alone.
  case polls
}

/// Which sections each edition has, in which order. What a source does not tell has none: the others
/// take the room.
extension ReportComposer {
  func sections(of edition: Edition) -> [Section] {
    switch edition {
    case .full:
      let sections: [Section?] = [
        .opening(openingParts()), comparison().map(Section.comparison),
        metrics.provenance.measures(.polls) ? .polls(polls(title: words.polls)) : nil,
        dynamics().map(Section.dynamics),
        tellsRecording ? .recording(recording()) : nil,
        tellsCountries ? .countries(places.countriesSection()) : nil,
        places.devicesTable().map(Section.devices), people(),
        recordingViewers().map(Section.recordingViewers),
      ]
      return withDefinitions(sections.compactMap(\.self))
    case .summary: return [.opening(briefParts())]
    case .sponsor where !tellsAnybody: return [.opening([])]
    case .sponsor:
      let sections: [Section?] = [
        .opening(audienceParts()), course().map(Section.course),
        comparison().map(Section.comparison),
        metrics.provenance.measures(.polls)
          ? .polls(polls(title: words.polls, hasEmptyCards: false)) : nil,
        tellsRecording && mayTell(metrics.recording.viewers.count)
          && mayTell(summary.recordingUniqueViewers)
          ? .recording(recording(listsViewers: false)) : nil,
        tellsCountries ? .countries(places.countriesSection()) : nil,
        places.devicesTable().map(Section.devices),
      ]
      return withDefinitions(sections.compactMap(\.self))
    case .speaker:
      let listsPeople = options.attendeeLimit != 0
      let sections: [Section?] = [
        .opening(speakerParts(listsPeople: listsPeople)), comparison().map(Section.comparison),
        metrics.provenance.measures(.polls)
          ? .polls(polls(title: words.polls, hasEmptyCards: false)) : nil,
        reactions().map(Section.reactions), dynamics().map(Section.dynamics),
        listsPeople ? people() : nil,
      ]
      return withDefinitions(sections.compactMap(\.self))
    case .polls:
      return [.opening([]), .polls(polls(title: words.allPollQuestions))]
    }
  }

  /// The list of who was there, with what is known of each over time.
  private func people() -> Section? {
    if !tellsAttendance { return nil }
    return tellsTiming && tellsEngagement ? .attendees(attendees()) : .presence(presence())
  }

  private func openingParts() -> [OpeningPart] {
    let engagement = engagement()
    let hasRoom = engagement?.rows.count ?? 0 <= 2
    let parts: [OpeningPart?] = [
      .tiles(tiles()), engagement.map(OpeningPart.engagement),
      // Many rows leave it no room beside a timeline.
      !tellsTiming || !tellsEngagement && hasRoom ? stays().map(OpeningPart.stays) : nil,
      tellsTiming ? .timeline(timeline(hasMovements: engagement == nil)) : nil,
      tellsTiming ? nil : longestStays(atMost: engagement == nil ? 10 : 6),
      moments().map(OpeningPart.moments), source().map(OpeningPart.source),
    ]
    return parts.compactMap(\.self)
  }

  private func briefParts() -> [OpeningPart] {
    let rows = [sessionDigests(), furtherDigests()].filter { !$0.isEmpty }
    let parts: [OpeningPart?] =
      [
        .briefFigures(briefFigures()),
        // Two rows leave no room for arrivals and departures.
        tellsTiming
          ? .timeline(timeline(hasMovements: rows.count < 2)) : stays().map(OpeningPart.stays),
      ] + rows.map(OpeningPart.digests) + [source().map(OpeningPart.source)]
    return parts.compactMap(\.self)
  }

  private func audienceParts() -> [OpeningPart] {
    let parts: [OpeningPart?] = [
      .briefFigures(briefFigures()), groupLists().map(OpeningPart.groupLists),
      largestGroups().map(OpeningPart.largestGroups),
      anonymityRemark().map(OpeningPart.remark),
    ]
    return parts.compactMap(\.self)
  }

  private func speakerParts(listsPeople: Bool) -> [OpeningPart] {
    let parts: [OpeningPart?] = [
      .briefFigures(briefFigures()),
      tellsTiming ? .timeline(timeline(hasMovements: true)) : stays().map(OpeningPart.stays),
      moments(listsPeople: listsPeople).map(OpeningPart.moments),
      source().map(OpeningPart.source),
    ]
    return parts.compactMap(\.self)
  }

  /// The sections, and what their figures mean.
  private func withDefinitions(_ sections: [Section]) -> [Section] {
    sections + [.definitions(definitions(of: sections))]
  }
}

/// What the source tells.
extension ReportComposer {
  var tellsAttendance: Bool { metrics.provenance.measures(.attendance) }

  /// When people were there.
  var tellsTiming: Bool { metrics.provenance.measuresLive(.timing) }

  /// How attentive they were.
  var tellsEngagement: Bool { metrics.provenance.measuresLive(.engagement) }

  var tellsRecording: Bool { metrics.provenance.measures(.recording) }

  /// Where people watched from, live or the recording.
  private var tellsCountries: Bool {
    metrics.provenance.measuresLive(.visitCountry) || !metrics.countries.isEmpty
  }

  /// Anything that people did.
  var tellsParticipation: Bool {
    let kinds: [Signal] = [
      .reactions, .chatMessages, .polls, .qaThreads, .attachmentDownloads, .handRaises,
    ]
    return kinds.contains(where: metrics.provenance.measures)
  }
}
