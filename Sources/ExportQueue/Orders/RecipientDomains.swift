public import RecapMailDelivery

/// The domains that exports may be mailed to.
///
///     try RecipientDomains("example.org, events.example.com")
///
/// Each is meant exactly: `example.org` is not `mail.example.org`. Names that are not ASCII are
/// given by their A-labels, xn--…, so that none only looks like another.
public struct RecipientDomains: Sendable, Hashable, CustomStringConvertible {
  private let names: Set<String>

  public init(_ list: String) throws(RecipientDomainsError) {
    var names: Set<String> = []
    for part in list.split(separator: ",", omittingEmptySubsequences: false) {
      let words = part.split(separator: " ")
      guard words.count == 1, let address = try? MailAddress("x@\(words[0])") else {
        throw .notPlain(String(part))
      }
      names.insert(address.domain)
    }
    self.names = names
  }

  /// By name: "a.example, b.example and example.org".
  public var description: String {
    let sorted = names.sorted()
    return sorted.count < 2
      ? sorted.joined()
      : sorted.dropLast().joined(separator: ", ") + " and \(sorted[sorted.count - 1])"
  }

  public func allow(_ recipient: MailAddress) -> Bool { names.contains(recipient.domain) }
}

/// A list that has something else than domains.
public enum RecipientDomainsError: Error, Sendable, Equatable, CustomStringConvertible {
  case notPlain(String)

  public var description: String {
    switch self {
    case .notPlain(let name):
      "no plain domain, such as example.org or xn--bcher-kva.example: \(name)"
    }
  }
}
