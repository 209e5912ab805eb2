import RecapAnalytics
import Testing

@Suite("Text by code point")
struct TextTests {
  @Test("canonically equivalent texts differ")
  func equality() {
    #expect(CodePointString("\u{E9}") != CodePointString("e\u{301}"))
    #expect(Set(["\u{E9}", "e\u{301}", "e\u{301}"].map(CodePointString.init)).count == 2)
    #expect(CodePointString("\u{FF5E}") < CodePointString("\u{1F600}"))
  }

  @Test("white space is trimmed by scalar, a combining mark stays")
  func trimming() {
    #expect("\u{3000}\u{85} Ada \u{A0}\t".trimmed == "Ada")
    #expect(" \u{301}x".trimmed.unicodeScalars.first == "\u{301}")
    #expect("\u{200B}x".trimmed.unicodeScalars.count == 2)
    #expect(" \r\n\u{2028}".isBlank)
  }

  @Test(
    "display names",
    arguments: [
      (" Ada ", "Lovelace", nil, "Ada Lovelace", false),
      ("\u{2003}", "Lovelace", "a@b", "Lovelace", false),
      (nil, nil, " a@b ", " a@b ", false),
      ("", " ", "\t", "Anonymous viewer", true),
      (nil, nil, nil, "Anonymous viewer", true),
    ] as [(String?, String?, String?, String, Bool)])
  func displayNames(first: String?, last: String?, email: String?, name: String, anonymous: Bool) {
    let attendee = Attendee(
      id: 1, firstName: first, lastName: last, email: email, title: nil, company: nil, role: nil,
      industry: nil, countryCode: nil)
    #expect(attendee.displayName == name)
    #expect(attendee.isAnonymous == anonymous)
  }

  @Test("country codes in either case, assigned ones only")
  func countries() {
    #expect(Country("de")?.code == "DE")
    #expect(Country("tR")?.name == "Türkiye")
    for code in ["", "D", "DEU", "XX", "UK", "D ", "1A", "\u{212A}E"] {
      #expect(Country(code) == nil)
    }
  }
}
