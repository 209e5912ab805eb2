import RecapSampleEvent
import Testing

struct PeopleTests {
  @Test("Names come in many scripts")
  func scripts() throws {
    let file = try SampleFile(SampleEvent(attendees: 3000, sessions: 1))
    let names = try file.texts(
      "SELECT coalesce(first_name, '') || coalesce(last_name, '') FROM attendee")
    let scripts: [(String, ClosedRange<Unicode.Scalar>)] = [
      ("Greek", "\u{370}"..."\u{3FF}"), ("Cyrillic", "\u{400}"..."\u{4FF}"),
      ("Hebrew", "\u{590}"..."\u{5FF}"), ("Arabic", "\u{600}"..."\u{6FF}"),
      ("Devanagari", "\u{900}"..."\u{97F}"), ("Thai", "\u{E00}"..."\u{E7F}"),
      ("Han", "\u{4E00}"..."\u{9FFF}"), ("Hangul", "\u{AC00}"..."\u{D7AF}"),
      ("Vietnamese", "\u{1EA0}"..."\u{1EF9}"), ("Emoji", "\u{1F300}"..."\u{1FAFF}"),
    ]
    for (script, letters) in scripts {
      #expect(
        names.contains { $0.unicodeScalars.contains { letters.contains($0) } }, "\(script)")
    }
  }

  @Test("Ten thousand attendees have mostly names of their own")
  func distinctNames() throws {
    let file = try SampleFile(SampleEvent(attendees: 10_000, sessions: 1))
    let distinct = try file.number(
      "SELECT count(*) FROM (SELECT DISTINCT first_name, last_name FROM attendee)")
    #expect(distinct > 8_500)
    #expect(try file.number("SELECT count(*) FROM attendee") > 10_000)
  }

  @Test("Some are anonymous, some have only an address or a first name")
  func partialNames() throws {
    let file = try SampleFile(SampleEvent())
    func count(_ condition: String) throws -> Int {
      try file.number("SELECT count(*) FROM attendee WHERE \(condition)")
    }
    #expect(try count("first_name IS NULL AND last_name IS NULL AND email IS NULL") > 0)
    #expect(
      try count("first_name IS NULL AND coalesce(trim(last_name), '') = '' AND email <> ''") > 0)
    #expect(try count("first_name <> '' AND last_name IS NULL") > 0)
    #expect(try count("length(first_name || last_name) > 40") > 0)
  }

  @Test("Addresses are spelt in ASCII under domains that belong to nobody")
  func addresses() throws {
    let file = try SampleFile(SampleEvent(attendees: 3000, sessions: 1))
    for email in try file.texts("SELECT email FROM attendee WHERE email IS NOT NULL") {
      let parts = email.split(separator: "@")
      #expect(parts.count == 2 && email.allSatisfy(\.isASCII), "\(email)")
      #expect(
        email.hasSuffix(".example") || email.hasSuffix("@example.org")
          || email.hasSuffix("@example.com"), "\(email)")
      #expect(!email.contains("..") && !email.contains(".@"), "\(email)")
    }
  }
}
