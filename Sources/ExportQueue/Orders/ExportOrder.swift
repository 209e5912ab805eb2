public import RecapMailDelivery

/// What somebody wants to have mailed.
public struct ExportOrder: Sendable, Hashable {
  public let event: String
  /// Nil for the report of the event.
  public let session: String?
  /// Such as "pdf"; what it means is for who renders it, as are the options.
  public let format: String
  public let options: [String: String]
  public let recipient: MailAddress
  /// Who asks: the name of a token. Empty where that is not known.
  public let caller: String

  public init(
    event: String, session: String?, format: String, options: [String: String] = [:],
    recipient: MailAddress, caller: String = ""
  ) {
    (self.event, self.session, self.format) = (event, session, format)
    (self.options, self.recipient, self.caller) = (options, recipient, caller)
  }
}
