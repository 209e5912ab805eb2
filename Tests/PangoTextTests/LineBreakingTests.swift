import RecapDrawing
import SceneInspection
import Testing

@testable import RecapPangoText

@Suite struct LineBreakingTests {
  private let style = TextStyle(9.5, .semibold)

  private func layoutStarts(
    _ typesetter: Typesetter, _ text: String, width: Double
  ) -> [Int] {
    let span = TextSpan(text, style: style, paint: Paint(Color(0)))
    return typesetter.pangoLineStarts(of: [span], width: width)
  }

  @Test("plain texts break where Pango breaks them", arguments: 1...40)
  func plain(seed: UInt64) throws {
    let typesetter = try TestFonts.typesetter()
    var random = SeededRandom(seed)
    let words = [
      "a", "in", "the", "releases", "How", "often", "ship,", "production?", "it's", "3.5",
    ]
    let text = (0..<40).map { _ in words.randomElement(using: &random)! }.joined(separator: " ")
    for width in stride(from: 70.0, through: 500, by: 43) {
      #expect(
        typesetter.lineStarts(of: text, style, width: width)
          == layoutStarts(typesetter, text, width: width), "\(text) in \(width)")
    }
  }

  @Test(
    "texts that can break inside their words break there",
    arguments: [
      "iron-oak-systems.example and so on", "one/two/three and four", "what?why!not here it is",
      "über die Straße gehen, 東京都 と大阪", "a  b   c", "", " ", "Donaudampfschifffahrtsgesellschaft",
    ])
  func others(text: String) throws {
    let typesetter = try TestFonts.typesetter()
    for width in [20.0, 45, 80, 120] {
      #expect(
        typesetter.lineStarts(of: text, style, width: width)
          == layoutStarts(typesetter, text, width: width), "\(text) in \(width)")
    }
  }

  @Test("paragraphs of several styles break where Pango breaks them", arguments: 1...20)
  func spans(seed: UInt64) throws {
    let typesetter = try TestFonts.typesetter()
    var random = SeededRandom(seed)
    let words = ["of", "viewers", "(80%)", "16:10–16:40,", "follow-up", "·", "“Why?”", "and/or"]
    let styles = [style, TextStyle(9.5), TextStyle(12, .semibold, face: .display)]
    let spans = (0..<8).map { _ in
      let text = (0..<4).map { _ in words.randomElement(using: &random)! + " " }.joined()
      return TextSpan(text, style: styles.randomElement(using: &random)!, paint: Paint(Color(0)))
    }
    for width in stride(from: 90.0, through: 500, by: 41) {
      #expect(
        typesetter.lineStarts(of: spans, width: width)
          == typesetter.pangoLineStarts(of: spans, width: width),
        "\(spans.map(\.string).joined()) in \(width)")
    }
  }
}
