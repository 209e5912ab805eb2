import RecapAnalytics
import Testing

struct PlainLineTests {
  @Test("what would steer a terminal, end a line or turn it is told by its number")
  func steering() {
    for code in [0x00, 0x0A, 0x1B, 0x7F, 0x9B, 0x200F, 0x2028, 0x2029, 0x202E, 0x2066, 0xFEFF] {
      let text = "a\(Character(Unicode.Scalar(UInt32(code))!))b"
      let escaped = "a\\u{\(String(code, radix: 16))}b"
      #expect(PlainLine.escaped(text) == escaped)
      #expect(PlainLine.escaped(escaped) == escaped)
    }
  }

  @Test("spelling stays, and what is asked for")
  func kept() {
    for text in ["plain", "日本語", "می‌خواهم", "👩‍🚀", "\u{301}"] {
      #expect(PlainLine.escaped(text) == text)
    }
    #expect(PlainLine.escaped("a\tb\n", keeping: ["\t"]) == "a\tb\\u{a}")
  }
}
