import RecapDashboard

extension Report {
  /// The words that a page sets in the display family.
  var displayWords: [String] { [header.title] + sections.flatMap(\.displayWords) }
}

extension Section {
  fileprivate var displayWords: [String] {
    switch self {
    case .opening(let parts): parts.flatMap(\.displayWords)
    case .course(let section): [section.title] + section.parts.flatMap(\.displayWords)
    case .reactions(let section): [section.title]
    case .comparison(let section): [section.title]
    case .polls(let section): [section.title]
    case .dynamics(let section): [section.title]
    case .recording(let section): [section.title] + section.figures.map(\.value.text)
    case .countries(let section): [section.title]
    case .attendees(let section): [section.title]
    case .presence(let section): [section.title]
    case .definitions(let section): [section.title]
    case .sessions(let section): [section.title]
    case .audience(let section): [section.title]
    case .matrix(let section): [section.title]
    case .devices, .recordingViewers: []
    }
  }
}

extension OpeningPart {
  fileprivate var displayWords: [String] {
    switch self {
    case .tiles(let tiles): tiles.map(\.figure)
    case .engagement(let section): [section.rate]
    case .briefFigures(let figures): figures.map(\.figure)
    case .digests(let digests): digests.flatMap(\.displayWords)
    case .timeline, .moments, .stays, .longest, .source, .days, .groupLists, .largestGroups,
      .remark:
      []
    }
  }
}

extension Digest {
  fileprivate var displayWords: [String] {
    guard case .recording(let recording) = content else { return [] }
    return recording.figures.map(\.value.text)
  }
}
