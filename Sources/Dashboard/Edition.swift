import RecapAnalytics

/// Which report of a session it is.
public enum Edition: Sendable {
  /// All there is to tell.
  case full
  /// All poll questions alone.
  case polls
}

/// Which sections each edition has, in which order.
extension ReportComposer {
  func sections(of edition: Edition) -> [Section] {
    switch edition {
    case .full where !metrics.provenance.measures(.engagement):
      let sections: [Section?] = [
        .opening(presenceParts()), comparison().map(Section.comparison),
        metrics.provenance.measures(.polls) ? .polls(polls(title: words.polls)) : nil,
        dynamics().map(Section.dynamics), .presence(presence()),
      ]
      return withDefinitions(sections.compactMap(\.self))
    case .full:
      let sections: [Section?] = [
        .opening(openingParts()), comparison().map(Section.comparison),
        .polls(polls(title: words.polls)), dynamics().map(Section.dynamics),
        .recording(recording()), .countries(places.countriesSection()),
        places.devicesTable().map(Section.devices), .attendees(attendees()),
        recordingViewers().map(Section.recordingViewers),
      ]
      return withDefinitions(sections.compactMap(\.self))
    case .polls:
      return [.opening([]), .polls(polls(title: words.allPollQuestions))]
    }
  }

  private func openingParts() -> [OpeningPart] {
    let parts: [OpeningPart?] = [
      .tiles(tiles()), .engagement(engagement()), .timeline(timeline()),
      moments().map(OpeningPart.moments),
    ]
    return parts.compactMap(\.self)
  }

  /// Of a session whose source does not tell attention: what remains takes the room.
  private func presenceParts() -> [OpeningPart] {
    let participation = participation()
    let parts: [OpeningPart?] = [
      .tiles(presenceTiles()), participation.map(OpeningPart.engagement),
      // Many rows leave it no room.
      participation?.rows.count ?? 0 <= 2 ? stays().map(OpeningPart.stays) : nil,
      .timeline(presenceTimeline(hasMovements: participation == nil)),
      moments().map(OpeningPart.moments), .source(source()),
    ]
    return parts.compactMap(\.self)
  }

  /// The sections, and what their figures mean.
  private func withDefinitions(_ sections: [Section]) -> [Section] {
    sections + [.definitions(definitions(of: sections))]
  }
}
