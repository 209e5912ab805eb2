/// Why an order is not taken; nothing of it is kept.
public enum ExportRefusal: Error, Sendable, Equatable, CustomStringConvertible {
  case domain(String, allowed: RecipientDomains)
  /// - Parameter retryAfter: Seconds.
  case tooMany(recipient: String, retryAfter: Int)
  case tooManyAsked(retryAfter: Int)
  case noRoom(retryAfter: Int)
  case full(retryAfter: Int)

  public var description: String {
    switch self {
    case .domain(let domain, let allowed):
      "no reports are mailed to \(domain), only to \(allowed)"
    case .tooMany(let recipient, _): "too many reports were asked for by \(recipient)"
    case .tooManyAsked: "too many reports were asked for by you"
    case .noRoom: "the reports that are kept for others take all the room there is"
    case .full: "too many reports wait to be made"
    }
  }
}
