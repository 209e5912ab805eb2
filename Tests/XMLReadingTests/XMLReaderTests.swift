import RecapXMLReading
import Testing

@Suite struct XMLReaderTests {
  /// The events, a line each.
  private func events(_ text: String) throws -> [String] {
    var events: [String] = []
    try XMLReader.read(Array(text.utf8)) { event, line in
      switch event {
      case .start(let name, let namespace, let attributes):
        let pairs = attributes.map { "\($0.key)=\($0.value)" }.sorted()
        events.append("\(line) <\(name) \(namespace ?? "-") \(pairs.joined(separator: " "))>")
      case .text(let text): events.append("\(line) \(text)")
      case .end: events.append("\(line) </>")
      case .instruction(let target): events.append("\(line) ?\(target)")
      }
    }
    return events
  }

  @Test("elements, texts and instructions come in the order of the document, with their lines")
  func order() throws {
    let text = "<?xml version=\"1.0\"?>\n<?style a?>\n<a>x\n<b c=\"1\"/>&amp;<![CDATA[<y>]]></a>"
    #expect(
      try events(text) == [
        "2 ?style", "3 <a - >", "3 x", "3 \n", "4 <b - c=1>", "4 </>", "4 &", "4 <y>", "4 </>",
      ])
  }

  @Test("a prefix of an element becomes its namespace, one of an attribute stays")
  func namespaces() throws {
    let text = "<s:svg xmlns:s=\"urn:s\" xmlns:l=\"urn:l\" l:href=\"#a\" id=\"b\"/>"
    #expect(try events(text) == ["1 <svg urn:s id=b l:href=#a>", "1 </>"])
  }

  @Test(
    "an entity of the document ends the reading before anything is expanded",
    arguments: [
      "<!DOCTYPE a [<!ENTITY b \"bb\">]>\n<a>&b;</a>",
      "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>\n<a>&b;</a>",
      "<!DOCTYPE a [<!ENTITY % b \"bb\">]>\n<a/>",
    ])
  func entities(text: String) {
    #expect(throws: XMLFault.entity(line: 1)) { try events(text) }
  }

  @Test(
    "a document that is not well-formed is an error with its line",
    arguments: [("<a>\n<b>\n</a>", 3), ("", 1), ("<a/>\n<b/>", 2), ("<a>\u{1}</a>", 1)])
  func broken(text: String, line: Int) {
    #expect(throws: XMLFault.notWellFormed(line: line)) { try events(text) }
  }

  @Test("what the visitor throws ends the reading")
  func thrown() {
    struct Enough: Error {}
    var count = 0
    #expect(throws: Enough.self) {
      try XMLReader.read(Array("<a><b/><c/></a>".utf8)) { _, _ in
        count += 1
        if count == 2 { throw Enough() }
      }
    }
    #expect(count == 2)
  }
}
