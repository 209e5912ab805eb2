import Testing

@testable import RecapServer

struct EntityTagTests {
  private let tag = EntityTag(sha256: "ab12")

  @Test(
    "it is named",
    arguments: [
      "\"ab12\"", "W/\"ab12\"", " \"ab12\" ", "*", "\"x\", \"ab12\"", "\"x,y\",W/\"ab12\"",
      "\"x\",\t\"ab12\"",
    ]) func itIsNamed(field: String)
  { #expect(tag.isNamed(in: field)) }

  @Test(
    "it is not named",
    arguments: ["", "ab12", "\"ab1\"", "\"x\"", "\"*\"", "w/\"ab12\"", "\"x, ab12\""])
  func itIsNotNamed(field: String) { #expect(!tag.isNamed(in: field)) }

  @Test("a part is meant by the strong tag alone") func aPartIsMeantByThe() {
    #expect(tag.isMeant(by: "\"ab12\""))
    for field in ["W/\"ab12\"", "*", "Tue, 24 Nov 2026 09:00:00 GMT", "\"x\", \"ab12\""] {
      #expect(!tag.isMeant(by: field))
    }
  }
}
