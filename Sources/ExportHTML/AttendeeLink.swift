/// The address of an attendee on the platform: an address with a place for the id.
///
///     AttendeeLink("https://events.example.org/people/{id}")?.address(of: 17)
public struct AttendeeLink: Sendable, Hashable {
  private let head: String
  private let tail: String

  private static let place = "{id}"
  private static let schemes = ["https://", "http://", "mailto:"]

  /// Nil for what is no such address, or of another scheme than https, http and mailto.
  public init?(_ pattern: String) {
    let lower = pattern.lowercased()
    guard let scheme = Self.schemes.first(where: lower.hasPrefix),
      pattern.utf8.count > scheme.utf8.count,
      pattern.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
      !pattern.contains(where: { "<>\"\\^`".contains($0) })
    else { return nil }
    let parts = pattern.split(separator: Self.place, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts.joined().contains(where: { "{}".contains($0) }) else {
      return nil
    }
    (head, tail) = (String(parts[0]), String(parts[1]))
  }

  public func address(of id: Int) -> String { "\(head)\(id)\(tail)" }
}
