/// What is known of an attendee beside the name.
public struct AttendeeProfile: Sendable {
  /// In the data.
  public let id: Int
  public let title: String?
  public let company: String?
  public let role: String?
  public let industry: String?
  /// Of registration.
  public let country: String?
  /// The platform's own user id.
  public let externalID: String?
}
