/// A document's metadata in XML, with the standards it conforms to.
///
/// Source: ISO 16684-1 (XMP); ISO 19005-3, 6.6 (PDF/A), with the description of the PDF/UA
/// schema that it asks for.
struct XMPMetadata {
  let properties: DocumentProperties
  let standard: PDFStandard

  var bytes: [UInt8] {
    Array(
      """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
      xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
      xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" \
      xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" \
      xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
      xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
      xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
      \(descriptions)\(archival)
      <pdfuaid:part>1</pdfuaid:part>
      <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
      </rdf:li></rdf:Seq></pdfaSchema:property>
      </rdf:li></rdf:Bag></pdfaExtension:schemas>
      </rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """.utf8)
  }

  /// The level is "A", for accessible.
  private var archival: String {
    standard.archivalPart.map {
      "\n<pdfaid:part>\($0)</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>"
    } ?? ""
  }

  /// Each equal to the document's information.
  private var descriptions: String {
    func alternatives(_ text: String) -> String {
      "<rdf:Alt><rdf:li xml:lang=\"x-default\">\(Self.escaped(text))</rdf:li></rdf:Alt>"
    }
    func list(_ kind: String, _ text: String) -> String {
      "<rdf:\(kind)><rdf:li>\(Self.escaped(text))</rdf:li></rdf:\(kind)>"
    }
    let time = properties.createdAt
    let all: [(name: String, value: String, xml: String)] = [
      ("dc:format", "pdf", "application/pdf"),
      ("dc:title", properties.title, alternatives(properties.title)),
      ("dc:creator", properties.author, list("Seq", properties.author)),
      ("dc:description", properties.subject, alternatives(properties.subject)),
      ("dc:language", properties.language, list("Bag", properties.language)),
      ("xmp:CreatorTool", properties.creator, Self.escaped(properties.creator)),
      ("xmp:CreateDate", time, time), ("xmp:ModifyDate", time, time),
      ("pdf:Producer", DocumentProperties.producer, DocumentProperties.producer),
    ]
    return all.filter { !$0.value.isEmpty }.map { "<\($0.name)>\($0.xml)</\($0.name)>" }
      .joined(separator: "\n")
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      // No XML may hold them.
      case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}":
        result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
