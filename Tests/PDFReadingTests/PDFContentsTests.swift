import Foundation
import RecapPDFReading
import Testing

@Suite struct PDFContentsTests {
  /// A document of one page, by its objects, with its table of them.
  private static func file(_ objects: [String], trailer: String = "") -> [UInt8] {
    var text = "%PDF-1.7\n"
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for place in places {
      let digits = String(place)
      text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    text +=
      "trailer\n<</Root 1 0 R /Size \(objects.count + 1) \(trailer)>>\nstartxref\n\(start)\n%%EOF\n"
    return Array(text.utf8)
  }

  private static func stream(_ data: String, _ dictionary: String = "") -> String {
    "<</Length \(data.utf8.count) \(dictionary)>>\nstream\n\(data)\nendstream"
  }

  private static let page: [String] = [
    "<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Kids [3 0 R] /Count 1>>",
    "<</Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources "
      + "<</Font <</F <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>>>>>",
    stream("BT /F 12 Tf 20 100 Td [(Ada Lov) -20 (elace)] TJ ET"),
  ]

  @Test("the text of a page is that of its glyphs, however they are placed")
  func pages() throws {
    #expect(try PageTexts(Self.file(Self.page)).pages == ["Ada Lovelace"])
  }

  @Test("strings have their place: what they are of, and as what")
  func texts() throws {
    let contents = try PDFContents(
      Self.file(
        Self.page + [
          "<</Title (A title)>>", "<</Type /StructElem /Alt <FEFF00C9>>>",
          "<</Subtype /Link /Rect [0 0 1 1] /A <</S /URI /URI (https://example.org)>>>>",
          "[(loose) /A#20name]",
        ], trailer: "/Info 5 0 R /ID [(a) (b)]"))
    #expect(
      contents.texts.map { "\($0.place): \($0.text)" } == [
        "trailer, ID: a", "trailer, ID: b", "document information, Title: A title",
        "tag (object 6), Alt: É", "annotation (object 7), URI: https://example.org",
        "object 8: loose",
      ])
    #expect(contents.texts.filter(\.isAddress).count == 1)
    #expect(contents.names.contains("A name") && contents.names.contains("StructElem"))
  }

  @Test("identifiers, digests and tables of colours are bytes")
  func binaries() throws {
    let contents = try PDFContents(
      Self.file(
        Self.page + [
          "<</Params <</CheckSum <204CEC20>>> /Desc <4CEC>>>", "[/Indexed /DeviceRGB 1 <4CEC3A>]",
        ],
        trailer: "/ID [<4CEC3A> (Li)]"))
    #expect(
      contents.texts.filter(\.isBinary).map(\.place)
        == ["trailer, ID", "object 5, CheckSum", "object 6, Indexed"])
    #expect(contents.texts.filter { !$0.isBinary }.map(\.text) == ["Li", "Lì"])
  }

  @Test("streams are decoded and known for what they are; files inside have their names")
  func streams() throws {
    let contents = try PDFContents(
      Self.file(
        Self.page + [
          "<</Type /Filespec /F (old.txt) /UF <FEFF00E9002E006300730076> /EF <</F 6 0 R>>>>",
          Self.stream("a,b"), Self.stream("48 69>", "/Filter /ASCIIHexDecode"),
          Self.stream("<x/>", "/Type /Metadata"),
        ]))
    #expect(contents.attachments.map(\.name) == ["é.csv"])
    #expect(contents.attachments.map(\.data) == [Array("a,b".utf8)])
    #expect(contents.streams.map(\.kind) == [.content, .other, .metadata])
    #expect(contents.streams[1].data == Array("Hi".utf8))
  }

  @Test("a file with earlier versions of itself is refused: what they held is out of reach")
  func history() throws {
    let first = Self.file(Self.page)
    let text = String(decoding: first, as: UTF8.self)
    let table = try #require(text.range(of: "xref\n0"))
    let start = text[..<table.lowerBound].utf8.count
    let update = "4 0 obj\n\(Self.stream("BT ET"))\nendobj\n"
    let place = String(String(String(10_000_000_000 + first.count).dropFirst()))
    let later =
      text + update
      + "xref\n4 1\n\(place) 00000 n \ntrailer\n<</Root 1 0 R /Size 5 /Prev \(start)>>\n"
      + "startxref\n\(first.count + update.utf8.count)\n%%EOF\n"
    let error = #expect(throws: PDFReadingError.self) { try PDFContents(Array(later.utf8)) }
    #expect(error.map { "\($0)".contains("earlier versions") } ?? false)
  }

  @Test("a file that can't be read as it is, is refused", arguments: ["cut", "no PDF", "wrong"])
  func damaged(how: String) {
    let whole = Self.file(Self.page)
    let bytes =
      switch how {
      case "cut": Array(whole.dropLast(60))
      case "wrong":
        Array(String(decoding: whole, as: UTF8.self).replacing("4 0 obj", with: "9 0 obj").utf8)
      default: Array("hello".utf8)
      }
    #expect(throws: PDFReadingError.self) { try PDFContents(bytes) }
  }
}
