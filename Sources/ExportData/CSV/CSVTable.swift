/// A table of a session's metrics, as CSV has it.
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
}
