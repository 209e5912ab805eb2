/// Somebody who can be told by a document.
public struct Leak: Sendable, Hashable {
  public enum Kind: String, Sendable {
    case name
    case shortenedName = "shortened name"
    case firstName = "first name"
    case lastName = "last name"
    case email = "e-mail address"
    case externalID = "external id"
    case id

    init(_ kind: Needle.Kind) {
      self =
        switch kind {
        case .name: .name
        case .email: .email
        case .externalID: .externalID
        case .firstName: .firstName
        case .lastName: .lastName
        }
    }
  }

  public let kind: Kind
  /// The `attendee_id` of the first whom it may be.
  public let attendee: Int
  /// How many others it may be.
  public let others: Int
  /// "page 3, text".
  public let place: String
  /// As it was found.
  public let text: String
}

extension Leak: CustomStringConvertible {
  public var description: String {
    let whose =
      switch others {
      case 0: "attendee \(attendee)"
      case 1: "attendee \(attendee) and 1 other"
      default: "attendee \(attendee) and \(others) others"
      }
    return "\(place): \(kind.rawValue) of \(whose), “\(text)”"
  }
}
