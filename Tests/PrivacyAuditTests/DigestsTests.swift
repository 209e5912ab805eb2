import RecapPipeline
import RecapPrivacyAudit
import SessionFixtures
import Testing

/// Identifiers, digests and codes, in which letters come by chance.
@Suite struct DigestsTests {
  private let event: AuditedEvent
  private let pdf: EditedPDF

  private static let id = "6f1b02aa-adda-4bed-8dad-0123456789ab"

  init() throws {
    var session = SessionFixture(names: ["Bo", "Anna Maria", "José"])
    session.people[0].lastName = "Li"
    session.people[1].lastName = "Schmidt"
    session.people[2].lastName = "García"
    for (first, last) in [("Ed", "Adda"), ("Jo", "Oz"), ("An", "Um")] {
      session.people.append(.init(first, last, live: [.init(0..<3600)]))
    }
    event = try AuditedEvent(
      session, sql: "UPDATE attendee SET external_id = '\(Self.id)' WHERE attendee_id = 6")
    pdf = try EditedPDF(event.report(of: event.blank, as: .pdf))
  }

  private func leaks(_ edit: (inout EditedPDF) throws -> Void) throws -> [String] {
    var edited = pdf
    try edit(&edited)
    return try event.leaks(in: edited.bytes(), as: .pdf).map { "\($0.place): \($0.text)" }
  }

  /// With 16 bytes, "lì" between others, and more before them.
  private func leaks(identifier: String) throws -> [String] {
    try leaks { try $0.replace("/ID [<", with: "/ID [\(identifier) <") }
  }

  @Test("the identifier of a PDF and the checksum of a file in it name nobody by chance")
  func identifiers() throws {
    // «lì», bò, and Jo between control characters.
    let bytes = "<AB6CECBB2062F22C014A6F02F11F3F20>"
    #expect(try leaks(identifier: bytes) == [])
    #expect(try leaks { try $0.replace("/Params <<", with: "/Params << /CheckSum \(bytes)") } == [])
    #expect(
      try leaks {
        try $0.replace(
          "/Type /Catalog", with: "/A [/Indexed /DeviceRGB 1 <2C4CED2C626F>] /Type /Catalog")
      }
        == [])
  }

  @Test("an identifier that is a text is looked through, in every encoding")
  func legible() throws {
    for text in [
      "(Anna Maria Schmidt)", "(Bo Li)", "<4A6F73E920476172 63ED61>", "<4A6F73C3A920476172C3AD61>",
      "<FEFF0042006F0020004C0069>", "<0042006F0020004C0069>",
      "<01416E6E61204D61726961205363686D69647402FF>",
    ] {
      let found = try leaks(identifier: text)
      #expect(
        found.first?.hasPrefix("trailer, ID: ") ?? false, "\(text): \(found)")
    }
  }

  @Test("the codes of a character map name nobody, what is written between them does")
  func characterMaps() throws {
    #expect(try leaks { try $0.replace("beginbfchar\n", with: "beginbfchar\n<ed> <adda>\n") } == [])
    for text in ["% Bo Li", "(Bo Li) pop", "% <Bo Li>"] {
      let found = try leaks { try $0.replace("beginbfchar\n", with: "\(text)\nbeginbfchar\n") }
      #expect(found.count == 1, "\(text): \(found)")
    }
  }

  @Test(
    "digests in pages, rows and members name nobody by chance",
    arguments: [
      "sha256-Bo+xKAjgpFS6BnkK4StacV42bVh/Li/NMgKVdIux+Jo=",
      "sha384-/oz+uVfAXRKap7fdgcCY5uykM6+R9GqQ8K/Li/rx7HNQlGYl1kPzQho1wx4Jw/An",
      "2c26b46b-adda-4bed-8dad-0123456789ab", "9f86d081884c7d659a2feaa0c55ad015",
    ])
  func digests(text: String) throws {
    let page = "<!DOCTYPE html><title>x</title><meta content=\"script-src '\(text)'\"><p>\(text)"
    #expect(try event.leaks(in: page, as: .html) == [])
    #expect(try event.leaks(in: "digest,\(text)\r\n", as: .csv) == [])
    #expect(try event.leaks(in: "{\"digest\": \"\(text)\"}", as: .json) == [])
  }

  @Test("what only looks like a digest is a text, and an id that is one is found")
  func others() throws {
    for text in [
      "sha256-Bo/Li", "sha256 of Bo", "a/b+Li/c", Self.id, Self.id.uppercased(), "x-\(Self.id)",
    ] {
      #expect(try event.leaks(in: "digest,\(text)\r\n", as: .csv).count == 1, "\(text)")
    }
  }
}
