import RecapAnalytics
import Testing

@testable import RecapDashboard

@Suite struct DisplayTextTests {
  private func character(_ code: UInt32) -> String { String(Unicode.Scalar(code)!) }

  @Test("ordinary text of any script stays as it is, code point for code point")
  func ordinary() {
    for text in [
      "", "Ada Lovelace", "Zoe\u{301}", "Zoé", "محمد", "שלום", "สมชาย", "長谷川", "👩‍💻", "a\u{200D}b",
      "100 % – “yes”", "a\u{A0}b",
    ] {
      #expect(DisplayText.line(text).unicodeScalars.elementsEqual(text.unicodeScalars))
    }
  }

  @Test("control characters and line ends become spaces")
  func controls() {
    for code in Array(0..<0x20) + Array(0x7F..<0xA0) + [0x2028, 0x2029] {
      #expect(DisplayText.line("a\(character(UInt32(code)))b") == "a b", "U+\(code)")
    }
    #expect(DisplayText.line("a\r\nb") == "a  b")
  }

  @Test("marks that force a direction are left out")
  func directions() {
    for code in Array(0x202A...0x202E) + Array(0x2066...0x2069) {
      #expect(DisplayText.line("a\(character(UInt32(code)))b") == "ab", "U+\(code)")
    }
  }

  @Test("the 66 code points that are no characters are replaced")
  func noncharacters() {
    let codes =
      Array(0xFDD0...0xFDEF) + (0...16).flatMap { [$0 << 16 | 0xFFFE, $0 << 16 | 0xFFFF] }
    #expect(codes.count == 66)
    for code in codes {
      #expect(DisplayText.line("a\(character(UInt32(code)))b") == "a\u{FFFD}b", "U+\(code)")
    }
    #expect(DisplayText.line("\u{FFFD}\u{FFFC}") == "\u{FFFD}\u{FFFC}")
  }

  @Test("a text longer than reports show ends in an ellipsis")
  func long() {
    let line = DisplayText.line(String(repeating: "é\n", count: 100_000))
    #expect(line == String(repeating: "é ", count: ShownText.longest / 2) + "…")
  }
}
