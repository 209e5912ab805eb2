import Foundation

/// A character no font has, with the first text it was in.
public struct UncoveredCharacter: Codable, Sendable {
  public let code: UInt32
  let text: String

  public init(_ character: (scalar: Unicode.Scalar, text: String)) {
    code = character.scalar.value
    text = String(character.text.prefix(60))
  }

  /// One line.
  public var warning: String {
    "recap: warning: no font has U+\(String(code, radix: 16, uppercase: true)) of “\(text)”: it is "
      + "drawn as \u{FFFD} and keeps its text; add a font with --fonts"
  }

  public func warn() { OutputChannel.standardError.tell(warning) }
}
