/// Why a text is no address of mail.
public enum MailAddressError: Error, Sendable, Equatable, CustomStringConvertible {
  case hasControls
  case malformed(String)
  case unfitLocal(String)
  case unfitDomain(String)

  public var description: String {
    switch self {
    case .hasControls: "an address has a line break or another control character"
    case .malformed(let text): "no address of the form name@example.org: \(text)"
    case .unfitLocal(let text): "an address has characters before its @ that can't be sent: \(text)"
    case .unfitDomain(let text):
      "an address has no plain host name of ASCII letters, digits and dashes: \(text)"
    }
  }
}
