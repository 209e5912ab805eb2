import RecapAnalytics

/// A shape of export that is read.
public enum ImportFormat: String, Sendable, CaseIterable {
  case teams
  case teamsLive = "teams-live"
  case teamsGraph = "teams-graph"
  case zoom
  case zoomPolls = "zoom-polls"
  case zoomQA = "zoom-qa"
  case zoomChat = "zoom-chat"
  case bigbluebutton, kaltura, webex, meet, goto
  case recapEvents = "recap-events"
  case csv

  /// What is not known of a session that only this format tells of, but for what a file does tell.
  var unmeasured: Set<Signal> {
    let usual: Set<Signal> = [
      .engagement, .visitCountry, .device, .chatMessages, .polls, .qaThreads,
      .attachmentDownloads, .recording, .reactions, .handRaises,
    ]
    switch self {
    case .teams, .teamsGraph, .zoom, .webex, .meet, .goto, .csv: return usual
    case .teamsLive: return usual.subtracting([.device])
    case .zoomPolls, .zoomQA, .zoomChat: return Set(Signal.allCases).subtracting([.timeZone])
    case .bigbluebutton:
      return [.engagement, .visitCountry, .device, .qaThreads, .attachmentDownloads, .recording]
    case .kaltura: return [.timing, .timeZone, .visitCountry, .device, .polls]
    case .recapEvents: return []
    }
  }

  /// The file tells who was there.
  var isAttendance: Bool { ![.zoomPolls, .zoomQA, .zoomChat].contains(self) }

  /// As part of a sentence.
  public var title: String {
    switch self {
    case .teams: "Microsoft Teams attendance report"
    case .teamsLive: "Microsoft Teams live event report"
    case .teamsGraph: "Microsoft Graph attendance report"
    case .zoom: "Zoom participants report"
    case .zoomPolls: "Zoom poll report"
    case .zoomQA: "Zoom Q&A report"
    case .zoomChat: "Zoom chat"
    case .bigbluebutton: "BigBlueButton record"
    case .kaltura: "Kaltura session report"
    case .webex: "Webex attendance report"
    case .meet: "Google Meet attendance report"
    case .goto: "GoTo Webinar attendee report"
    case .recapEvents: "stream of Recap events"
    case .csv: "table of people"
    }
  }

  /// Where people find such an export.
  public var source: String {
    switch self {
    case .teams: "Teams: the meeting in the calendar, Attendance, Download"
    case .teamsLive: "Teams: the live event in the calendar, Resources, Attendee engagement report"
    case .teamsGraph:
      "Microsoft Graph: onlineMeetings/…/attendanceReports?$expand=attendanceRecords"
    case .zoom:
      "Zoom on the web: Reports, Usage or Webinar, Participants or Attendee Report; or its REST API"
    case .zoomPolls: "Zoom on the web: Reports, Meeting or Webinar, Poll Report"
    case .zoomQA: "Zoom on the web: Reports, Webinar, Q&A Report"
    case .zoomChat: "Zoom: chat.txt beside the recording, or Save Chat in the meeting"
    case .bigbluebutton:
      "BigBlueButton: events.xml of the recording, the learning dashboard, the analytics callback"
    case .kaltura: "Kaltura: the event's analytics, session, Download"
    case .webex: "Webex: Meetings, the meeting, Attendees, Export"
    case .meet: "Google Meet: the sheet in the organizer's mail after the meeting, as CSV"
    case .goto: "GoTo Webinar: Analytics or Reports, Attendee Report, as CSV"
    case .recapEvents: "your own program: one JSON object a line, by Documentation/imports.md"
    case .csv: "any table of people as CSV, its columns named by --map where that is needed"
    }
  }
}
