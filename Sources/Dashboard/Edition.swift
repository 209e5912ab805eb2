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
    case .full:
      let sections: [Section?] = [
        .opening(openingParts()), .polls(polls(title: words.polls)), .recording(recording()),
        .countries(countries()), devices().map(Section.devices), .attendees(attendees()),
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

  /// The sections, and what their figures mean.
  private func withDefinitions(_ sections: [Section]) -> [Section] {
    sections + [.definitions(definitions(of: sections))]
  }
}
