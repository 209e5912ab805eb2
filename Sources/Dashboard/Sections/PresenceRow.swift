/// One line of the list of who was there, ready to be set.
public struct PresenceRow: Sendable {
  public let name: String
  public let isAnonymous: Bool
  /// Title and company, as far as they are known; set apart, so that neither turns the other.
  public let details: [String]
  public let detailSeparator = ", "
  public let minutesViewed: String
  /// Empty where it is not known.
  public let joined: String
  public let left: String
  public let visits: AttendeeRow.Figure
  public let cameBack: Bool
  /// Of the session's length, 0…1.
  public let share: Double?
  public let shareText: String
  /// What is measured beside presence.
  public let counters: [AttendeesSection.Counter]
  /// The strip in words.
  public let stripAlternative: String
}
