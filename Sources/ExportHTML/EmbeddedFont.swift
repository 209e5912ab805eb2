/// A font to be embedded, cut down to the characters that are used.
public struct EmbeddedFont: Sendable {
  /// "Inter".
  public let family: String
  /// 400, 500 or 600.
  public let weight: Int
  /// The bytes of the WOFF2 file.
  public let data: [UInt8]

  public init(family: String, weight: Int, data: [UInt8]) {
    self.family = family
    self.weight = weight
    self.data = data
  }
}

/// Makes the fonts of a page once it is known which characters are set how.
public typealias EmbeddedFontSource = (CharacterUse) throws -> [EmbeddedFont]
