/// One line of the list of who was there, ready to be set.
public struct PresenceRow: Sendable {
  /// A number or a time in a column; empty where there is none.
  public struct Figure: Sendable {
    public enum Weight: Sendable { case quiet, usual, strong }

    public let text: String
    public let weight: Weight
  }

  public let name: String
  public let isAnonymous: Bool
  /// Title and company, as far as they are known; set apart, so that neither turns the other.
  public let details: [String]
  public let detailSeparator = ", "
  public let minutesViewed: String
  /// One a column after the minutes.
  public let figures: [Figure]
  /// Of the session's length, 0…1; of the minutes, where it is known how many were engaged.
  public let share: Double?
  public let shareText: String
  /// What is measured beside presence.
  public let counters: [AttendeesSection.Counter]
  /// The strip in words.
  public let stripAlternative: String
}
