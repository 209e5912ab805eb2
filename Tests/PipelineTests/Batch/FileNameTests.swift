import Foundation
import Testing

@testable import RecapPipeline

@Suite struct FileNameTests {
  @Test(
    "letters of any alphabet stay; what separates becomes one hyphen",
    arguments: [
      ("Opening keynote", "Opening-keynote"), ("Eröffnung / Ouverture", "Eröffnung-Ouverture"),
      ("開会式", "開会式"), ("مؤتمر  القمة", "مؤتمر-القمة"), ("a\\b:c*d", "a-b-c-d"),
      ("👩‍🚀 live", "👩‍🚀-live"),
      ("a\u{2215}b\u{FF0F}c", "a-b-c"), ("tab\tand\nline", "tab-and-line"),
    ])
  func readable(text: String, name: String) {
    #expect(FileName.part(text) == name)
  }

  @Test(
    "no part is a folder, hidden, an option, a device or nothing",
    arguments: [
      ("..", "_"), (".", "_"), ("", "_"), (" ", "_"), ("../../etc/passwd", "etc-passwd"),
      (".profile", "profile"), ("--force", "force"), ("end. ", "end"), ("CON", "_CON"),
      ("nul.txt", "_nul.txt"), ("COM1", "_COM1"), ("company", "company"), ("/", "_"),
    ])
  func safe(text: String, name: String) {
    #expect(FileName.part(text) == name)
  }

  @Test("what is not seen goes: controls, marks of direction, private characters")
  func invisible() {
    let text = "re\u{202E}fdp\u{0}\u{7F}\u{200B}\u{2066}x\u{E000}\u{FEFF}"
    #expect(FileName.part(text) == "refdpx")
  }

  @Test("composed and decomposed letters give the same bytes")
  func normalised() {
    #expect(Array(FileName.part("Zoe\u{308}").utf8) == Array("Zo\u{EB}".utf8))
  }

  @Test("a long name ends at a character, a monstrous character within itself")
  func long() {
    let family = FileName.part(String(repeating: "👨‍👩‍👧‍👦", count: 100))
    #expect(family.utf8.count <= FileName.longest && family.count == family.utf8.count / 25)
    let monster = FileName.part("a" + String(repeating: "\u{301}", count: 1000))
    #expect(monster.utf8.count <= FileName.longest && !monster.isEmpty)
    #expect(FileName.part(String(repeating: "x", count: 1000)).count == FileName.longest)
  }
}
