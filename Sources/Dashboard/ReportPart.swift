/// A part of a report that others refer to.
public enum ReportPart: Sendable, Hashable {
  case summary, course, comparison, polls, reactions, dynamics, recording, countries, devices,
    attendees,
    recordingViewers, definitions
  /// Of an event.
  case sessions, audience
  /// The answers to a poll, by its number from 1.
  case poll(Int)

  /// As a document names it.
  public var name: String {
    switch self {
    case .summary: "summary"
    case .course: "course"
    case .comparison: "comparison"
    case .polls: "polls"
    case .reactions: "reactions"
    case .recording: "recording"
    case .dynamics: "dynamics"
    case .countries: "countries"
    case .devices: "devices"
    case .attendees: "attendees"
    case .recordingViewers: "recordingViewers"
    case .definitions: "definitions"
    case .sessions: "sessions"
    case .audience: "audience"
    case .poll(let number): "poll-\(number)"
    }
  }
}
