import RecapPipeline
import RecapPrivacyAudit
import SessionFixtures
import Testing

/// What is a name in a text, and what is none.
@Suite struct FindingTests {
  private static let names: [(String?, String?)] = [
    ("Ada", "Lovelace"), ("Jean-Luc", "d’Été"), ("Łukasz", "Wiśniewski"), ("美玲", "林"),
    ("דנה", "כהן"), ("Asa", nil), ("Li", "Bo"), ("Maximiliana", "Featherstonehaugh"),
    ("Straße", "ΑΣΤΕΡΙΟΣ"), ("ﬁona", "Ｋｉｍ"), ("민수", "김"), ("สมชาย", "ใจดี"),
  ]

  private let event: AuditedEvent

  init() throws {
    var session = SessionFixture()
    session.people = Self.names.map { .init($0, $1, live: [.init(0..<60)]) }
    event = try AuditedEvent(session)
  }

  private func attendees(_ text: String) throws -> Set<Int> {
    Set(try event.leaks(in: "\"\(text)\"\r\n", as: .csv).map(\.attendee))
  }

  @Test("found, however it is written")
  func found() throws {
    for (text, attendee) in Self.writings {
      let found = try attendees("Thanks to \(text) today")
      #expect(found.contains(attendee), "\(text): \(found)")
    }
  }

  private static let writings = [
    ("ADA LOVELACE", 1), ("lovelace, ada", 1), ("Ada\u{A0}Lovelace", 1), ("AdaLovelace", 1),
    ("xadalovelacex", 1), ("Ada Love-\nlace", 1), ("A d a L o v e l a c e", 1),
    ("Ada.Lovelace", 1),
    ("Ada\u{200B} Love\u{AD}lace", 1), ("Ádä Lovelace", 1), ("Lovelace’s", 1), ("“Ada”", 1),
    ("Ada Lo…", 1), ("Ada Lo...", 1), ("Lovelac …", 1), ("Ada_Lovelace", 1),
    ("jean luc d'ete", 2), ("JEAN-LUC", 2), ("D’E\u{301}te\u{301}", 2), ("wisniewski", 3),
    ("WIŚNIEWSKI", 3),
    ("林美玲", 4), ("美玲さん", 4), ("林 美 玲", 4),
    ("כהן דנה", 5), ("הנד ןהכ", 5), ("\u{202B}דָּנָה\u{202C}", 5),
    ("Asa", 6), ("Li Bo", 7), ("Bo, Li", 7), ("Maximiliana Feather…", 8), ("Feathers…", 8),
    ("STRASSE", 9), ("αστεριος", 9), ("fiona kim", 10), ("FIONA", 10), ("김민수님", 11),
    ("สวัสดีสมชายครับ", 12),
  ]

  @Test("not found where it is part of another word, or only letters that follow each other")
  func notFound() throws {
    for text in Self.others {
      let found = try attendees("Thanks to \(text) today")
      #expect(found.isEmpty, "\(text): \(found)")
    }
  }

  private static let others = [
    "Canada", "adamant", "as a matter of fact", "Lily", "Boat", "lovelaces", "Maxi…", "Wiśnie",
    "lib", "nasal", "jean", "민", "林", "alovelace",
  ]
}
