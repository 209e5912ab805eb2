import Foundation

/// Where people reach the service: an http or https address, maybe with a path before ours.
///
///     try ServiceAddress("https://reports.example.org/recap/").link(signed.text)
///
/// A signature covers the path behind it: whoever forwards requests takes the path before off.
public struct ServiceAddress: Sendable, Hashable, CustomStringConvertible {
  /// Without a slash at its end.
  public let description: String

  /// Nil for what is no such address: a user, a query, a fragment or characters to be escaped.
  public init?(_ text: String) {
    guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
      let parts = URLComponents(string: text, encodingInvalidCharacters: false),
      let scheme = parts.scheme?.lowercased(), ["http", "https"].contains(scheme),
      parts.host?.isEmpty == false, parts.user == nil, parts.password == nil,
      parts.query == nil, parts.fragment == nil
    else { return nil }
    var path = Substring(text)
    while path.hasSuffix("/") { path.removeLast() }
    description = String(path)
  }

  /// The address of a target's text.
  public func link(_ text: String) -> String { description + text }
}
