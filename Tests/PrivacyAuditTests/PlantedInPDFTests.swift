import RecapPipeline
import RecapPrivacyAudit
import Testing

/// Names that stand in one place of a PDF alone, where the rest of it names nobody.
@Suite struct PlantedInPDFTests {
  private let event: AuditedEvent
  private let pdf: EditedPDF

  init() throws {
    event = try .usual()
    pdf = try EditedPDF(event.report(of: event.blank, as: .pdf, attachments: false))
  }

  /// The places of the leaks after an edit.
  private func places(_ edit: (inout EditedPDF) throws -> Void) throws -> [String] {
    var edited = pdf
    try edit(&edited)
    let leaks = try event.leaks(in: edited.bytes(), as: .pdf)
    return leaks.map(\.place)
  }

  /// As a string of a PDF: UTF-16 with its mark, in hexadecimal.
  private static func hexadecimal(_ text: String) -> String {
    "<FEFF" + text.utf16.map { ("000" + String($0, radix: 16)).suffix(4) }.joined() + ">"
  }

  @Test("a report that names nobody is clean, also when qpdf has written it anew")
  func clean() throws {
    #expect(try places { _ in } == [])
  }

  @Test("document information")
  func information() throws {
    let places = try places {
      try $0.replace("/Author (", with: "/Keywords (for Ada Lovelace)\n  /Author (")
    }
    #expect(places == ["document information, Keywords"])
  }

  @Test("XMP metadata")
  func metadata() throws {
    let places = try places {
      try $0.replace("<dc:title>", with: "<dc:creator>Ada &#x4C;ovelace</dc:creator><dc:title>")
    }
    #expect(places.count == 1)
    #expect(places.first?.hasPrefix("XMP metadata") ?? false)
  }

  @Test("tags: alternative text, text, title, abbreviation")
  func tags() throws {
    for key in ["Alt", "ActualText", "T", "E"] {
      let places = try places {
        try $0.replace(
          "/S /Document",
          with: "/\(key) \(Self.hexadecimal("LOVELACE,\u{A0}Ada"))\n  /S /Document")
      }
      #expect(places.count == 1)
      #expect(places.first?.hasPrefix("tag (object ") ?? false)
      #expect(places.first?.hasSuffix(", \(key)") ?? false)
    }
  }

  @Test("outline")
  func outline() throws {
    let places = try places {
      try $0.replace("/Title ", with: "/Title (Grace Hopper)\n  /Former ")
    }
    #expect(places.count == 1)
    #expect(places.first?.hasSuffix(", Title") ?? false)
  }

  @Test("annotations and the addresses of links")
  func annotations() throws {
    let contents = try places {
      try $0.replace("/Subtype /Link", with: "/T (Ada\\040Lovelace)\n  /Subtype /Link")
    }
    #expect(contents.count == 1)
    #expect(contents.first?.hasPrefix("annotation (object ") ?? false)
    for address in [
      "mailto:ada%2Elovelace%40example.org", "https://example.org/u/usr-77f3-1",
      "https://example.org/?n=Lovelace", "https://example.org/people/90017",
    ] {
      let addresses = try places {
        try $0.replace(
          "/Subtype /Link", with: "/AA << /S /URI /URI (\(address)) >>\n  /Subtype /Link")
      }
      #expect(addresses.count == 1, "\(address)")
      #expect(addresses.first?.hasSuffix(", URI") ?? false, "\(address)")
    }
  }

  @Test("an object nothing refers to, and the name of one")
  func objects() throws {
    let unused = try places {
      try $0.replace(
        "/Type /Catalog", with: "/Piece << /Private [[(Ada) (Lovelace)]] >>\n  /Type /Catalog")
    }
    #expect(unused.contains { $0.hasSuffix(", Piece") || $0.hasSuffix(", Private") })
    let name = try places {
      try $0.replace("/Type /Catalog", with: "/Piece /Ada#20Lovelace\n  /Type /Catalog")
    }
    #expect(name == ["names of objects"])
  }

  @Test("the contents of a page: what is said instead of glyphs, and comments")
  func contents() throws {
    let replacement = try places {
      try $0.replace(
        "BT\n",
        with: "/Span << /ActualText \(Self.hexadecimal("Ada Lovelace")) >> BDC EMC\nBT\n")
    }
    #expect(replacement.count == 1)
    #expect(replacement.first?.hasSuffix(", contents") ?? false)
    let comment = try places { try $0.replace("BT\n", with: "% Grace Hopper\nBT\n") }
    #expect(comment.count == 1)
  }

  @Test("a comment between the objects of the file")
  func source() throws {
    let places = try places {
      try $0.replace("\n%% Page 1", with: "\n%% made for ada.lovelace@example.org\n%% Page 1")
    }
    #expect(places == ["source"])
  }

  @Test("attachments, as what they are")
  func attachments() throws {
    let csv = try places {
      try $0.attach("name,minutes\r\nSomebody,1\r\n\"Lovelace, Ada\",2\r\n", named: "more.csv")
    }
    #expect(csv == ["attachment more.csv, row 3"])
    let json = try places {
      try $0.attach(
        "{\"viewers\": [{\"name\": \"Ada \\u004covelace\"}, {\"id\": 2}]}", named: "v.json")
    }
    #expect(
      json == ["attachment v.json, viewers[0]", "attachment v.json, viewers[1].id"])
    let other = try places { try $0.attach("to: Ada Lovelace", named: "letter.txt") }
    #expect(other == ["attachment letter.txt"])
  }
}
