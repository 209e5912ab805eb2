public import RecapAccess
public import RecapExportQueue
public import RecapMailDelivery

/// How exports are mailed.
public struct MailOptions: Sendable {
  public var server: SMTPServer
  public var from: MailAddress
  public var domains: RecipientDomains
  /// Where the links of mails lead.
  public var address: ServiceAddress
  /// Bytes of all files that are kept for those who were mailed.
  public var mostBytes = 2_000_000_000

  public init(
    server: SMTPServer, from: MailAddress, domains: RecipientDomains, address: ServiceAddress
  ) {
    (self.server, self.from, self.domains, self.address) = (server, from, domains, address)
  }
}
