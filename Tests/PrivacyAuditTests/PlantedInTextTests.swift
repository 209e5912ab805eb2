import Foundation
import RecapPipeline
import RecapPrivacyAudit
import Testing

/// Names that stand in one place of a page or a data file alone.
@Suite struct PlantedInTextTests {
  private let event: AuditedEvent

  init() throws { event = try .usual() }

  private func report(_ format: ReportFormat) throws -> String {
    String(decoding: try event.report(of: event.blank, as: format), as: UTF8.self)
  }

  @Test("in a page")
  func page() throws {
    let page = try report(.html)
    #expect(try event.leaks(in: page, as: .html) == [])
    for (markup, place) in Self.markup {
      let planted = page.replacingOccurrences(of: "</main>", with: markup + "</main>")
      #expect(planted != page)
      let leaks = try event.leaks(in: planted, as: .html)
      #expect(leaks.contains { $0.place.hasSuffix(place) }, "\(markup): \(leaks.map(\.place))")
    }
  }

  private static let markup = [
    ("<p>Ada Lovelace", "text"), ("<p><b>Ada</b> <i>Love</i>lace", "text"),
    ("<p>Ada&nbsp;Lov&#101;lace", "text"), ("<p>A\u{301}d\u{AD}a\n  LOVELACE", "text"),
    ("<table><tr><td>Ada<td>Lovelace", "text"), ("<p>Lovel&shy;ace", "text"),
    ("<svg><title>Grace Hopper</title></svg>", "text"), ("<p>ada&#8203;@nowhere", "text"),
    ("<p title='Ada &#x4c;ovelace'>", "attribute title"),
    ("<p aria-label=Lovelace>", "attribute aria-label"),
    ("<a href='mailto:ada.lovelace%40example.org'>", "attribute href"),
    ("<a href='/u/Ada%20Lovelace'>", "attribute href"),
    ("<a href='/people/2'>", "attribute href"),
    ("<a href='#a2'>", "attribute href"), ("<p id=viewer-90017>", "attribute id"),
    ("<p data-attendee=2>", "attribute data-attendee"),
    ("<p data-x=usr-77f3-2>", "attribute data-x"),
    ("<!-- seen by Grace Hopper -->", "comment"),
    ("<script type=application/json>{\"n\":[\"Ada L\\u006fvelace\"]}</script>", "script, n"),
    ("<script>let n='Ada L\\x6fvelace'</script>", "script"),
    ("<style>p::before{content:'Ada L\\6f velace'}</style>", "style"),
    ("<p a=1 a='Ada Lovelace'>", "source"),
    ("<img src='data:text/plain;base64,QWRhIExvdmVsYWNl'>", "data: address 1"),
    ("<template><p>Ada Lovelace</template>", "text"),
  ]

  @Test("behind a font, in the bytes of its address")
  func font() throws {
    let page = try report(.html)
    let address = try #require(page.firstMatch(of: /base64,([A-Za-z0-9+\/]+)=*\)/))
    // The same font, and a text behind it.
    let longer = String(address.1.dropLast(address.1.count % 4 == 0 ? 4 : address.1.count % 4))
    let planted = page.replacingOccurrences(
      of: String(address.1), with: longer + "AAAA" + "YWRhIGxvdmVsYWNl".prefix(16))
    #expect(try event.leaks(in: planted, as: .html).map(\.place) == ["data: address 1"])
  }

  @Test("in JSON")
  func json() throws {
    let json = try report(.json)
    #expect(try event.leaks(in: json, as: .json) == [])
    for (member, place) in Self.members {
      let planted = json.replacingOccurrences(
        of: "\"kind\": \"live\"", with: "\"kind\": 1, \(member)")
      #expect(planted != json)
      #expect(Set(try event.leaks(in: planted, as: .json).map(\.place)) == [place], "\(member)")
    }
  }

  private static let members = [
    ("\"by\": \"Ada Lovelace\"", "session"), ("\"by\": \"\\u0041da Lovelace\"", "session"),
    ("\"by\": [\"Hopper\"]", "session.by"), ("\"Ada Lovelace\": 1", "names of members"),
    ("\"attendeeId\": 2", "session.attendeeId"), ("\"userID\": \"90017\"", "session.userID"),
    ("\"by\": \"https://example.org/usr%2D77f3%2D2\"", "session"),
  ]

  @Test("in CSV")
  func csv() throws {
    let csv = try report(.csv)
    #expect(try event.leaks(in: csv, as: .csv) == [])
    for cells in Self.cells {
      let row = cells.contains("\n") ? "\"\(cells)\"" : cells
      let leaks = try event.leaks(in: csv + row + ",3,90017,2\r\n", as: .csv)
      #expect(leaks.map(\.place) == ["row 5"], "\(cells)")
    }
  }

  private static let cells = [
    "Ada,Lovelace", "\"Lovelace, Ada\"", "ADA LOVELACE", "Grace\nHopper",
    "ada.lovelace@example.org", "usr-77f3-2", "Ada Love…", "Lovelace", "L o v e l a c e",
  ]
}
