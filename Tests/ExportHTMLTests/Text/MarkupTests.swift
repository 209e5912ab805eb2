import Testing

@testable import RecapExportHTML

@Suite("Markup that is made in code")
struct MarkupTests {
  @Test(
    "what a sentence isolates is an element of its own, in pairs whatever is missing",
    arguments: [
      ("1 Talk: 9 < 10.", "1 Talk: 9 &lt; 10."),
      ("1 \u{2068}מ<b>\u{2069}: 9.", "1 <bdi>מ&lt;b&gt;</bdi>: 9."),
      ("\u{2068}מ", "<bdi>מ</bdi>"), ("מ\u{2069}.", "מ."),
      ("\u{2068}א\u{2068}ב\u{2069}\u{2069}\u{2069}", "<bdi>א<bdi>ב</bdi></bdi>"),
    ])
  func sentence(text: String, markup: String) {
    #expect(Markup.sentence(text) == markup)
  }
}
