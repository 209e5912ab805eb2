import Testing

@testable import RecapServer

struct RequestIDTests {
  @Test("a sane id is taken") func aSaneIdIsTaken() {
    for id in ["a", "A-1_b.c", String(repeating: "x", count: 64)] {
      #expect(RequestID(given: id).description == id)
    }
  }

  @Test(
    "another is made up",
    arguments: [nil, "", "a b", "a\nb", "ä", "\"", String(repeating: "x", count: 65)])
  func anotherIsMadeUp(given: String?) {
    let (one, other) = (RequestID(given: given), RequestID(given: given))
    #expect(one.description.wholeMatch(of: #/[0-9a-f]{32}/#) != nil)
    #expect(one.description != other.description)
  }
}
