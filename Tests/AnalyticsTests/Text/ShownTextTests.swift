import RecapAnalytics
import Testing

struct ShownTextTests {
  @Test("a text is cut between characters, and the cut is told")
  func cut() {
    let longest = ShownText.longest
    for letter in ["a", "é", "e\u{301}", "👩🏽‍🚀"] {
      let text = String(repeating: letter, count: longest)
      let shown = ShownText.beginning(of: text)
      let whole = longest / letter.unicodeScalars.count
      let isWhole = letter.unicodeScalars.count == 1
      #expect(shown == (isWhole ? text : String(repeating: letter, count: whole) + "…"))
      #expect(
        ShownText.beginning(of: text + letter) == String(repeating: letter, count: whole) + "…")
    }
  }

  @Test("a character of thousands of marks is cut too")
  func marks() {
    let shown = ShownText.beginning(of: "a" + String(repeating: "\u{301}", count: 30_000))
    #expect(shown.unicodeScalars.count == ShownText.longest + 1)
  }
}
