/// The characters of a page by the family they are set in.
public struct CharacterUse: Sendable {
  /// Of everything, in any weight: what is emphasised changes as the page is used.
  public let text: Set<Unicode.Scalar>
  /// Of headings and key figures.
  public let display: Set<Unicode.Scalar>

  /// - Parameters:
  ///   - page: Its markup, which is ASCII beyond its text.
  ///   - headings: The words set in the display family.
  init(page: String, headings: [String]) {
    var text = Set((UInt32(0x20)..<0x7F).compactMap(Unicode.Scalar.init))
    // A long page has few characters beyond ASCII: bytes are looked at first.
    var seen: Unicode.Scalar?
    for scalar in page.unicodeScalars where scalar.value > 0x7F && scalar != seen {
      text.insert(scalar)
      seen = scalar
    }
    self.text = text
    display = Set(headings.joined().unicodeScalars)
  }
}
