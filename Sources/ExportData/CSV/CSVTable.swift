/// A table of the metrics of a session or an event, as CSV has it.
public enum CSVTable: String, Sendable, Codable, CaseIterable {
  /// Everybody who watched live or the recording.
  case attendees
  /// Every answer of every poll.
  case polls
  case countries
  case devices
  /// Every minute of the session.
  case timeline
  /// Everybody who loaded the recording's player.
  case recording
  /// Who came, went and returned, by minute.
  case dynamics
  /// The share still there, by minute since the arrival.
  case survival
  /// Groups of the live viewers.
  case segments
  /// Everybody who watched, by score.
  case followup
  /// The attendees of an event by its sessions.
  case matrix
  /// The sessions of an event.
  case sessions
  /// Every minute of an event.
  case audience
  case days
  /// Attendees by the number of their sessions.
  case attendance
  /// Who of those seen before came to each session.
  case retention
  /// Sessions with common viewers.
  case overlaps
  /// From session to session.
  case flows
  /// Who came to none of the next sessions.
  case left
  case companies
  case moments
  /// A session beside earlier ones, figure by figure.
  case comparison
  /// The usual course of viewers beside the session's.
  case curve

  /// What has to be made for a table.
  public enum Source: Sendable { case session, dynamics, comparison, event }

  /// Countries and devices are of both a session and an event.
  public func isMade(of source: Source) -> Bool {
    switch self {
    case .attendees, .polls, .timeline, .recording: source == .session
    case .countries, .devices: source == .session || source == .event
    case .dynamics, .survival, .segments, .followup: source == .dynamics
    case .matrix, .sessions, .audience, .days, .attendance, .retention, .overlaps, .flows, .left,
      .companies, .moments:
      source == .event
    case .comparison, .curve: source == .comparison
    }
  }

  public static func all(of source: Source) -> [CSVTable] {
    allCases.filter { $0.isMade(of: source) }
  }
}
