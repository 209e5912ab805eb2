public import RecapDrawing

/// The characters of a page by what they are set in.
public struct CharacterUse: Sendable {
  /// Of all text, in regular weight and semibold: what is emphasised changes as a page is used.
  private let text: Set<Unicode.Scalar>
  /// Of headings and key figures.
  private let headings: Set<Unicode.Scalar>

  /// Of the heads of tables, buttons and axes: a report's own words and numbers, no one's names.
  private static let labels: Set<Unicode.Scalar> =
    Set((UInt32(0x20)..<0x7F).compactMap(Unicode.Scalar.init)).union("·–—’“”−…".unicodeScalars)

  /// - Parameters:
  ///   - page: Its markup, which is ASCII beyond its text.
  ///   - headings: The words set in the display family.
  init(page: String, headings: [String]) {
    var text = Self.labels
    // Neighbours are often of one kind: a set is asked for few of them.
    var previous: Unicode.Scalar?
    for scalar in page.unicodeScalars where scalar.value > 0x7F && scalar != previous {
      text.insert(scalar)
      previous = scalar
    }
    self.text = text
    self.headings = Set(headings.joined().unicodeScalars)
  }

  /// Empty for what no page is set in.
  public func characters(
    of face: TextStyle.Face, _ weight: TextStyle.Weight
  ) -> Set<Unicode.Scalar> {
    switch (face, weight) {
    case (.text, .regular), (.text, .semibold): text
    case (.text, .medium): Self.labels
    case (.display, .semibold): headings
    case (.display, .regular), (.display, .medium): []
    }
  }
}
