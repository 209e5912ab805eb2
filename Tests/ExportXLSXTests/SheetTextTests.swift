import Testing

@testable import RecapExportXLSX

@Suite struct SheetTextTests {
  @Test(
    "what XML can't hold is written by its number, and so is what reads like that",
    arguments: [
      ("", ""), ("plain", "plain"), ("a\tb\nc", "a\tb\nc"), ("\0", "_x0000_"),
      ("a\u{1}b", "a_x0001_b"), ("a\r\nb", "a_x000D_\nb"), ("\u{FFFF}\u{FFFE}", "_xFFFF__xFFFE_"),
      ("_x0041_", "_x005F_x0041_"), ("_x00g1_ _x0041", "_x00g1_ _x0041"), ("a_b_", "a_b_"),
      ("＝é\u{7F}", "＝é\u{7F}"),
    ])
  func escaped(text: String, escaped: String) {
    #expect(SheetText.escaped(text) == escaped)
  }

  @Test(
    "what may begin a formula stays as it is typed",
    arguments: [
      "=1+1", "+1", "-1", "@SUM(A1)", "'x", "{=1}", "http://example.org", "mailto:a@b.org",
    ])
  func formulas(text: String) {
    #expect(SheetText.escaped(text) == text)
  }
}
