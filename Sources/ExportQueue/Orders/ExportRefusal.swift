/// Why an order is not taken; nothing of it is kept.
public enum ExportRefusal: Error, Sendable, Equatable, CustomStringConvertible {
  case domain(String)
  /// - Parameter retryAfter: Seconds.
  case tooMany(recipient: String, retryAfter: Int)
  case full(retryAfter: Int)

  public var description: String {
    switch self {
    case .domain(let domain): "no exports are mailed to \(domain)"
    case .tooMany(let recipient, _): "too many exports were asked for by \(recipient)"
    case .full: "too many exports wait to be made"
    }
  }
}
