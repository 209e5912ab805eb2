import RecapAnalytics
import Testing

@Suite struct NearestWordTests {
  private let commands = ["render", "batch", "list", "demo", "check"]

  @Test(
    "a word with a letter too few, too many, wrong or exchanged is found",
    arguments: ["rendr", "rendder", "rander", "redner", "RENDER"])
  func typo(word: String) {
    #expect(NearestWord.to(word, in: commands) == "render")
  }

  @Test("a word that is far from all has no nearest")
  func far() {
    #expect(NearestWord.to("publish", in: commands) == nil)
    #expect(NearestWord.to("", in: commands) == nil)
    #expect(NearestWord.to("render", in: []) == nil)
  }

  @Test("of equally near words the first is taken")
  func tie() {
    #expect(NearestWord.to("cat", in: ["bat", "hat"]) == "bat")
  }
}
