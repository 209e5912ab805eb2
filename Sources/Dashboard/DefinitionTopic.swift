/// What definitions are of, in the order they stand in.
enum DefinitionTopic: CaseIterable {
  case viewers, presence, engagement, levels, participation, polls, recording, places, dynamics,
    comparison
}

extension Section {
  /// What a reader of the section may want to have defined.
  var topics: [DefinitionTopic] {
    switch self {
    case .opening(let parts): parts.flatMap(\.topics)
    case .course(let section): section.parts.flatMap(\.topics)
    case .comparison: [.comparison]
    case .polls: [.polls]
    case .reactions: [.participation]
    case .recording, .recordingViewers: [.recording]
    case .countries, .devices: [.places]
    case .dynamics: [.viewers, .engagement, .dynamics]
    case .attendees: [.viewers, .engagement, .levels, .participation]
    case .presence(let section):
      section.isTimed
        ? [.viewers, .presence, .participation] : [.viewers, .engagement, .participation]
    // The definitions of an event are its own.
    case .definitions, .sessions, .audience, .matrix: []
    }
  }
}

extension OpeningPart {
  fileprivate var topics: [DefinitionTopic] {
    switch self {
    case .tiles, .briefFigures: [.viewers]
    case .engagement(let section):
      section.isRated ? [.engagement, .levels, .participation] : [.participation]
    case .groupLists, .largestGroups: [.viewers, .engagement]
    case .stays, .longest, .source, .days, .digests, .remark: []
    case .timeline(let section) where !section.isRated: [.presence]
    case .moments(let section) where section.isWide: [.presence]
    case .timeline: [.viewers, .engagement, .participation]
    case .moments: [.viewers, .engagement]
    }
  }
}

extension Section {
  /// Whether people have rows of their own in it.
  var listsPeople: Bool {
    switch self {
    case .attendees, .presence, .recordingViewers, .matrix: true
    case .recording(let section): section.table != nil
    case .opening, .course, .comparison, .polls, .reactions, .dynamics, .countries, .devices,
      .definitions, .sessions, .audience:
      false
    }
  }
}
