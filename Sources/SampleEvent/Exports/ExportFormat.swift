/// A shape in which a platform hands out what it knows of a session, by the names that an import
/// has for it.
public enum ExportFormat: String, Sendable, CaseIterable {
  case teams
  case teamsLive = "teams-live"
  case teamsGraph = "teams-graph"
  case zoom
  case zoomPolls = "zoom-polls"
  case zoomQA = "zoom-qa"
  case zoomChat = "zoom-chat"
  case bigbluebutton, kaltura, webex, meet, goto
  case recapEvents = "recap-events"

  var export: any PlatformExport {
    switch self {
    case .teams: TeamsReportExport()
    case .teamsLive: TeamsLiveExport()
    case .teamsGraph: TeamsGraphExport()
    case .zoom: ZoomWebinarExport()
    case .zoomPolls: ZoomPollsExport()
    case .zoomQA: ZoomQuestionsExport()
    case .zoomChat: ZoomChatExport()
    case .bigbluebutton: BigBlueButtonExport()
    case .kaltura: KalturaExport()
    case .webex: WebexExport()
    case .meet: MeetExport()
    case .goto: GoToExport()
    case .recapEvents: RecapEventsExport()
    }
  }
}

extension SampleEvent {
  /// The file that a platform would export of the first session.
  public func export(as format: ExportFormat) -> [UInt8] {
    var simulation = EventSimulation(self)
    let people = simulation.people
    // There is a first one: an event has a session at least.
    guard let session = simulation.next() else { return [] }
    let record = SessionRecord(session, people: people, hasHeartbeats: heartbeats)
    return format.export.bytes(of: record)
  }
}
