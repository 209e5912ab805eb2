import Testing

@testable import RecapImporting

@Suite("Texts of cells")
struct CellTextTests {
  @Test(
    "white space is folded, whatever it is",
    arguments: [
      ("Ada Byron", "Ada Byron"), (" Ada  Byron ", "Ada Byron"), ("Ada\u{A0}Byron", "Ada Byron"),
      ("Ada\tByron", "Ada Byron"), ("", ""), (" ", ""), ("Zoë  B", "Zoë B"), ("A ", "A"),
    ])
  func folded(text: String, folded: String) {
    #expect(text.folded == folded)
  }

  @Test(
    "an address has one @, something on both sides, and a dot in the middle of what is after it",
    arguments: [
      ("a@b.c", true), ("ada.byron@fernhill.example", true), ("ada@münchen.example", true),
      ("", false), ("@b.c", false), ("a@b", false), ("a@.c", false), ("a@b.", false),
      ("a@b@c.d", false), ("a b@c.d", false), ("a@b.c\n", false), ("a\u{A0}b@c.d", false),
      ("a.b@c", false),
    ])
  func addresses(text: String, isAddress: Bool) {
    #expect(text.isAddress == isAddress)
  }
}
