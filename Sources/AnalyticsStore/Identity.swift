public import RecapAnalytics

/// What a database knows of who somebody is.
public struct Identity: Sendable {
  public let attendee: Attendee
  /// The platform's own user id.
  public let externalID: String?

  public init(_ attendee: Attendee, externalID: String?) {
    self.attendee = attendee
    self.externalID = externalID
  }
}
