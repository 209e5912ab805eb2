public import RecapDashboard

/// A section that a report was expected to have.
public struct MissingSection: Error {
  public let name: String
}

/// The sections of a report by their names; an error where it has none of a name.
extension Report {
  public var openingParts: [OpeningPart] {
    get throws {
      try section("opening") { if case .opening(let parts) = $0 { parts } else { nil } }
    }
  }

  public var tiles: [Tile] {
    get throws { try part("tiles") { if case .tiles(let part) = $0 { part } else { nil } } }
  }

  public var engagement: LiveEngagement {
    get throws {
      try part("engagement") { if case .engagement(let part) = $0 { part } else { nil } }
    }
  }

  public var timeline: TimelineSection {
    get throws { try part("timeline") { if case .timeline(let part) = $0 { part } else { nil } } }
  }

  /// Empty where there is no section of moments.
  public var momentEntries: [MomentsSection.Entry] {
    let moments = try? part("moments") { if case .moments(let part) = $0 { part } else { nil } }
    return moments?.entries ?? []
  }

  public var briefFigures: [BriefFigure] {
    get throws {
      try part("brief figures") { if case .briefFigures(let part) = $0 { part } else { nil } }
    }
  }

  /// Of all rows, in their order.
  public var digests: [Digest] {
    get throws {
      try openingParts.flatMap { part -> [Digest] in
        if case .digests(let digests) = part { digests } else { [] }
      }
    }
  }

  public var groupLists: GroupLists {
    get throws {
      try part("groups") { if case .groupLists(let part) = $0 { part } else { nil } }
    }
  }

  public var comparison: ComparisonSection {
    get throws {
      try section("comparison") { if case .comparison(let section) = $0 { section } else { nil } }
    }
  }

  public var polls: PollsSection {
    get throws {
      try section("polls") { if case .polls(let section) = $0 { section } else { nil } }
    }
  }

  public var recording: RecordingSection {
    get throws {
      try section("recording") { if case .recording(let section) = $0 { section } else { nil } }
    }
  }

  public var attendeeList: AttendeesSection {
    get throws {
      try section("attendees") { if case .attendees(let section) = $0 { section } else { nil } }
    }
  }

  public var days: EventDaysSection {
    get throws { try part("days") { if case .days(let part) = $0 { part } else { nil } } }
  }

  public var sessions: SessionsSection {
    get throws {
      try section("sessions") { if case .sessions(let section) = $0 { section } else { nil } }
    }
  }

  /// Nil in a report without it.
  public var audience: EventAudienceSection? {
    try? section("audience") { if case .audience(let section) = $0 { section } else { nil } }
  }

  public var matrix: MatrixSection {
    get throws {
      try section("matrix") { if case .matrix(let section) = $0 { section } else { nil } }
    }
  }

  public var definitions: DefinitionsSection {
    get throws {
      try section("definitions") { if case .definitions(let section) = $0 { section } else { nil } }
    }
  }

  private func section<Value>(_ name: String, _ value: (Section) -> Value?) throws -> Value {
    guard let section = sections.lazy.compactMap(value).first else {
      throw MissingSection(name: name)
    }
    return section
  }

  private func part<Value>(_ name: String, _ value: (OpeningPart) -> Value?) throws -> Value {
    guard let part = try openingParts.lazy.compactMap(value).first else {
      throw MissingSection(name: name)
    }
    return part
  }
}

/// What stands under a tile's figure; nil where it is something else.
extension Tile {
  public var segments: [Segment]? {
    if case .audience(let segments) = detail { segments } else { nil }
  }
  public var stays: [Stay]? { if case .stays(let stays) = detail { stays } else { nil } }
  public var playDays: PlayDays? { if case .plays(let days) = detail { days } else { nil } }
  public var note: String? { if case .note(let note) = detail { note } else { nil } }
}
