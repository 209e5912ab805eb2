import Testing

@testable import RecapExportHTML

@Suite struct EscapingTests {
  @Test("the five characters of markup are escaped, whatever mark follows them")
  func markup() {
    #expect(
      HTMLText.escaped("<a href=\"x\" title='y'>&")
        == "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;")
    // A quote with an accent is one letter to a reader and two characters to a browser.
    for mark in ["\u{338}", "\u{301}", "\u{20DD}", "\u{FE0F}", "\u{200D}"] {
      for character in ["<", ">", "&", "\"", "'"] as [Unicode.Scalar] {
        let escaped = HTMLText.escaped("\(character)\(mark)").unicodeScalars
        #expect(!escaped.dropFirst().contains(character), "\(character) with \(mark)")
        #expect(escaped.first == "&" || escaped.first != character, "\(character) with \(mark)")
      }
    }
  }

  @Test("what steers other text and what no document may have is left out, the rest stays")
  func controls() {
    #expect(HTMLText.escaped("a\u{202E}b\u{2066}c\u{2069}\u{0}\u{1B}\u{85}\u{FFFE}d") == "abcd")
    #expect(HTMLText.escaped("Zoë\t田中 👩‍🚀 مريم") == "Zoë\t田中 👩‍🚀 مريم")
  }

  @Test("accents join their letters, but variants of ideographs stay")
  func composition() {
    #expect(Array(HTMLText.escaped("Jose\u{301}").unicodeScalars).last == "\u{E9}")
    #expect(HTMLText.escaped("\u{FA19}").unicodeScalars.first == "\u{FA19}")
  }

  @Test("JSON can't end the element it stands in")
  func json() {
    #expect(
      JSONText.quoted("</script><!--\u{2028}\u{2029}&\"\\\n")
        == #""\u003c/script\u003e\u003c!--\u2028\u2029\u0026\"\\\u000a""#)
    #expect(JSONText.list([]) == "[]")
    #expect(JSONText.list(["a", "b"]) == #"["a","b"]"#)
  }

  @Test("only names that may run the other way are isolated")
  func isolation() {
    #expect(Markup.isolated("Ada Lovelace & Söhne") == "Ada Lovelace &amp; Söhne")
    #expect(Markup.isolated("יונתן שפירא") == "<bdi>יונתן שפירא</bdi>")
    #expect(Markup.isolated("a\u{200F}b").hasPrefix("<bdi>"))
  }
}
