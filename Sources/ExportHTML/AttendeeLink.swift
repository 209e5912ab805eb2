import Foundation
public import RecapAnalytics

/// The address of an attendee on the platform: an address with places for what it knows people by.
///
///     AttendeeLink("https://events.example.org/people/{external_id}")?.address(of: attendee)
public struct AttendeeLink: Sendable, Hashable {
  private enum Place: String {
    case id
    case externalID = "external_id"
    case email
  }

  private struct Piece: Hashable {
    let place: Place
    /// What stands between the place and the next one.
    let rest: String
  }

  private let head: String
  private let pieces: [Piece]
  private let isLetter: Bool

  private static let mail = "mailto:"
  private static let schemes = ["https://", "http://", mail]

  /// Nil for what is no such address, or of another scheme than https, http and mailto.
  public init?(_ pattern: String) {
    let lower = pattern.lowercased()
    guard let scheme = Self.schemes.first(where: lower.hasPrefix),
      pattern.utf8.count > scheme.utf8.count,
      pattern.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
      !pattern.contains(where: { "<>\"\\^`".contains($0) })
    else { return nil }
    let parts = pattern.split(separator: "{", omittingEmptySubsequences: false)
    var pieces: [Piece] = []
    for part in parts.dropFirst() {
      let halves = part.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2, let place = Place(rawValue: String(halves[0])) else { return nil }
      pieces.append(Piece(place: place, rest: String(halves[1])))
    }
    guard !pieces.isEmpty, !(parts[0] + pieces.map(\.rest).joined()).contains("}") else {
      return nil
    }
    (head, self.pieces, isLetter) = (String(parts[0]), pieces, scheme == Self.mail)
    guard isLetter || !hasTextInHost(after: scheme) else { return nil }
  }

  /// Nil where something the address has a place for is not known of the attendee.
  public func address(of attendee: Attendee) -> String? {
    var address = head
    for piece in pieces {
      guard let value = value(of: piece.place, attendee) else { return nil }
      address += value + piece.rest
    }
    return address
  }

  /// Where a link leads is not for a text of the data to say.
  private func hasTextInHost(after scheme: String) -> Bool {
    var before = String(head.dropFirst(scheme.count))
    for piece in pieces {
      if before.contains(where: { "/?#".contains($0) }) { return false }
      if piece.place != .id { return true }
      before += piece.rest
    }
    return false
  }

  private func value(of place: Place, _ attendee: Attendee) -> String? {
    switch place {
    case .id: String(attendee.id)
    case .externalID: attendee.externalID.flatMap(Self.encoded)
    case .email: attendee.email.flatMap(isLetter ? Self.recipient : Self.encoded)
    }
  }

  private static let unreserved = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")

  /// Nil for what leads nowhere: blanks, bytes that were no text, and the two names that address a
  /// folder itself and the one above it.
  private static func encoded(_ text: String) -> String? {
    guard !text.isBlank, text != ".", text != "..", !text.unicodeScalars.contains("\u{FFFD}")
    else { return nil }
    return text.addingPercentEncoding(withAllowedCharacters: unreserved)
  }

  /// Of a letter, the sign before the domain stays what it is (RFC 6068, section 2).
  private static func recipient(_ address: String) -> String? {
    guard let sign = address.unicodeScalars.lastIndex(of: "@"),
      let name = encoded(String(address[..<sign])),
      let domain = encoded(String(address.unicodeScalars[sign...].dropFirst()))
    else { return nil }
    return "\(name)@\(domain)"
  }
}
