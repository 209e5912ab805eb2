/// What a column of a table of people says.
public enum Field: String, Sendable, CaseIterable {
  case name, firstName, lastName, userName, email, id, role, join, leave, duration
  case company, title, industry, country
  // Of the meeting, in every row or in a block of its own.
  case topic, meetingID, meetingStart, meetingEnd, meetingDuration, participants, host
  // What decides about a row.
  case waitingRoom, attended
  // The date of join and leave, where they are times of day.
  case joinDate
  /// Known and of no use here.
  case ignored

  /// Those that `--map` may name.
  public static let mappable: [Field] = [
    .name, .email, .join, .leave, .duration, .company, .title, .role, .industry, .country,
    .firstName, .lastName, .id,
  ]

  /// Its place among all cases. One without a payload is a byte that counts them.
  var ordinal: Int { withUnsafeBytes(of: self) { Int($0[0]) } }

  var isPersonal: Bool {
    switch self {
    case .topic, .meetingID, .meetingStart, .meetingEnd, .meetingDuration, .participants, .host:
      false
    default: true
    }
  }
}
