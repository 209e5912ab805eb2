/// What would tell who somebody is.
public struct Needle: Sendable, Hashable {
  public enum Kind: Int, Sendable, Comparable {
    case name, email, externalID, firstName, lastName

    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

    /// A word that may as well be one of anybody's.
    var isPartOfName: Bool { self == .firstName || self == .lastName }
  }

  public let kind: Kind
  /// The `attendee_id` of the first who has it.
  public let attendee: Int
}
