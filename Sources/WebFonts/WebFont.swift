/// A face cut down to some characters, as WOFF2: what an `@font-face` rule of a page carries.
public struct WebFont: Sendable, Equatable {
  /// As `font-family` names it.
  public let family: String
  /// As `font-weight` counts it: 400 is regular, 600 is semibold.
  public let weight: Int
  public let data: [UInt8]
}
