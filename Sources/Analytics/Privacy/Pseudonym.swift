/// What stands for an attendee and tells nobody who it is.
public struct Pseudonym: Sendable, Hashable {
  /// Bits of a number: few enough for a name of eight letters, and for an integer of JSON.
  public static let bits = 40

  /// In place of the attendee's id.
  public let number: Int

  /// - Parameter number: 0 ..< 2^40.
  public init(_ number: Int) { self.number = number }

  /// "4F7K-2QPX": digits of 32, without the letters that are taken for others (Crockford's base 32).
  public var code: String {
    let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    let letters = (0..<8).map { digits[number >> (35 - 5 * $0) & 31] }
    return String(letters[..<4]) + "-" + String(letters[4...])
  }
}
