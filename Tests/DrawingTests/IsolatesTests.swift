import RecapDrawing
import SceneInspection
import Testing

@Suite("Texts that are isolated keep their place in a sentence")
struct IsolatesTests {
  private let title = "מבוא לאירועים וירטואליים"

  @Test("isolates are found and left out, nothing else")
  func left() {
    #expect("a \u{2068}ב\u{2069} c".withoutIsolates == "a ב c")
    #expect("a ב c".withoutIsolates == "a ב c")
    #expect("\u{2066}\u{2067}".withoutIsolates == "")
    #expect(!"‐–…“\u{2065}".utf8.hasIsolates)
    #expect("x\u{2069}".utf8.hasIsolates)
  }

  @Test("a line that begins inside an isolated text isolates the rest of it")
  func lines() throws {
    let measure = try TestFonts.typesetter()
    let sentence = "Session 1 \u{2068}\(title)\u{2069}: 59% of viewing time."
    let lines = measure.lines(sentence, TextStyle(8), width: 70).map(\.string)
    #expect(lines.count > 2)
    var depth = 0
    for line in lines {
      // The one that begins before it begins again.
      #expect(line.hasPrefix("\u{2068}") == (depth > 0))
      for scalar in line.unicodeScalars.dropFirst(depth) {
        if scalar == "\u{2068}" { depth += 1 }
        if scalar == "\u{2069}" { depth -= 1 }
      }
    }
    #expect(depth == 0)
    #expect(lines.map(\.withoutIsolates).joined(separator: " ") == sentence.withoutIsolates)
  }

  @Test("what is left over of a cut text is read, where that is asked for")
  func rest() throws {
    let measure = try TestFonts.typesetter()
    let text = "one two three four five six seven"
    let cut = measure.balancedLines(text, TextStyle(8), width: 40, limit: 2, readsRest: true)
    #expect(cut.count == 2 && cut[0].reading == nil)
    let reading = try #require(cut[1].reading)
    #expect(cut[1].string.hasSuffix("…") && !cut[1].string.contains("seven"))
    #expect("\(cut[0].string) \(reading)" == text)
    #expect(measure.lines(text, TextStyle(8), width: 40, limit: 2).allSatisfy { $0.reading == nil })
  }
}
