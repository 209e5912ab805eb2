/// A section of a report, in words and numbers ready to be set.
///
/// The kinds are closed: each output has a `switch` over all of them, so that a new one is not
/// forgotten anywhere.
public enum Section: Sendable {
  /// What the report begins with, under its header; without parts where that is only a title.
  case opening([OpeningPart])
  /// How it went, where the report begins with who came.
  case course(CourseSection)
  case comparison(ComparisonSection)
  case polls(PollsSection)
  case reactions(ReactionsSection)
  case dynamics(DynamicsSection)
  case recording(RecordingSection)
  case countries(CountriesSection)
  case devices(AudienceTable)
  case attendees(AttendeesSection)
  /// In its place where attention is not measured.
  case presence(PresenceSection)
  case recordingViewers(RecordingViewersSection)
  case definitions(DefinitionsSection)
  // Of an event.
  case sessions(SessionsSection)
  case audience(EventAudienceSection)
  case matrix(MatrixSection)

  /// What others refer to it by.
  public var part: ReportPart {
    switch self {
    case .opening: .summary
    case .course: .course
    case .comparison: .comparison
    case .polls: .polls
    case .reactions: .reactions
    case .dynamics: .dynamics
    case .recording: .recording
    case .countries: .countries
    case .devices: .devices
    case .attendees, .presence: .attendees
    case .recordingViewers: .recordingViewers
    case .definitions: .definitions
    case .sessions: .sessions
    case .audience: .audience
    case .matrix: .attendees
    }
  }
}

/// A part of a report's opening, which fits on a page with the others.
public enum OpeningPart: Sendable {
  case tiles([Tile])
  case briefFigures([BriefFigure])
  case engagement(LiveEngagement)
  case stays(StaysSection)
  case timeline(TimelineSection)
  case moments(MomentsSection)
  case longest(LongestStays)
  case source(SourceSection)
  case days(EventDaysSection)
  /// Side by side.
  case digests([Digest])
  case groupLists(GroupLists)
  case largestGroups(GroupTable)
  /// A line at the end.
  case remark(String)
}
