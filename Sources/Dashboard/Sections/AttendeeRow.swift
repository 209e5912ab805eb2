/// One line of the attendee list, ready to be set.
public struct AttendeeRow: Sendable {
  /// A number or a time in a column; empty where there is none.
  public struct Figure: Sendable {
    public let text: String
    /// For where `text` is too wide for its column.
    public let compactText: String
    public let isZero: Bool
  }

  public let name: String
  public let isAnonymous: Bool
  /// Title and company, as far as they are known; set apart, so that neither turns the other.
  public let details: [String]
  public let detailSeparator = ", "
  public let minutesViewed: String
  /// Of the columns between minutes and rate.
  public let figures: [Figure]
  public let rate: String
  /// 0…1; nil where there is no rate.
  public let share: Double?
  public let counters: [AttendeesSection.Counter]
  /// The strip in words.
  public let stripAlternative: String
}
