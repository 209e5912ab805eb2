import RecapPDFReading
import RecapPipeline

/// Everything in a PDF: pages, tags, document information, links, attachments, and what streams
/// hold.
struct PDFReader {
  private(set) var document = DocumentText()

  private static let deepest = 4
  private static let head = Array("%PDF-".utf8)

  init(_ bytes: [UInt8], depth: Int = 0) throws(DocumentError) {
    guard bytes.prefix(1024).indices.contains(where: { bytes[$0...].starts(with: Self.head) })
    else { throw .unreadable("it is no PDF") }
    do {
      let contents = try PDFContents(bytes)
      let pages = try PageTexts(bytes).pages
      for (index, text) in pages.enumerated() {
        document.pieces.append(TextPiece(place: "page \(index + 1), text", text: text))
      }
      add(contents)
      for attachment in contents.attachments { try add(attachment, depth: depth) }
      if !contents.isEncrypted {
        add(WrittenStrings(file: bytes), at: "source", layer: .source)
      }
    } catch let error as PDFReadingError {
      if case .noLibrary = error { throw .noReader("\(error)") }
      throw .unreadable("\(error)")
    } catch let error as DocumentError {
      throw error
    } catch {
      throw .unreadable("\(error)")
    }
  }

  private mutating func add(_ contents: PDFContents) {
    for text in contents.texts {
      document.pieces.append(TextPiece(place: text.place, text: text.text))
      if text.isAddress {
        document.identifiers += AddressParts.identifiers(of: text.text, at: text.place)
      }
    }
    let names = contents.names.sorted().joined(separator: "\0")
    document.pieces.append(TextPiece(place: "names of objects", text: names, layer: .source))
    for stream in contents.streams { add(stream) }
  }

  private mutating func add(_ stream: PDFContents.Stream) {
    switch stream.kind {
    case .content:
      // What is shown is the text of the page; here by the numbers of its glyphs.
      add(WrittenStrings(content: stream.data), at: "\(stream.place), contents", layer: .content)
      document.pieces.append(
        TextPiece(
          place: "\(stream.place), contents", text: TextEncoding.text(stream.data), layer: .binary))
    case .metadata:
      if let page = try? HTMLReader(TextEncoding.text(stream.data)).document {
        document.add(page, at: "XMP metadata")
      } else {
        document.pieces.append(TextEncoding.piece(stream.data, at: "XMP metadata"))
      }
    case .font, .image, .other:
      document.pieces.append(TextEncoding.piece(stream.data, at: "\(stream.place), stream"))
    }
  }

  private mutating func add(_ strings: WrittenStrings, at place: String, layer: TextPiece.Layer) {
    if strings.texts.isEmpty { return }
    document.pieces.append(
      TextPiece(place: place, text: strings.texts.joined(separator: "\0"), layer: layer))
  }

  private mutating func add(
    _ attachment: PDFContents.Attachment, depth: Int
  ) throws(DocumentError) {
    let place = "attachment \(attachment.name)"
    let data = attachment.data
    if data.isEmpty { return }
    switch ReportFormat(path: attachment.name) {
    case .pdf? where depth < Self.deepest:
      document.add(try PDFReader(data, depth: depth + 1).document, at: place)
    case let format? where format != .pdf:
      do {
        document.add(try DocumentText(data, as: format), at: place)
      } catch {
        // Whatever it calls itself, what it holds is looked through.
        document.pieces.append(TextEncoding.piece(data, at: place))
      }
    default: document.pieces.append(TextEncoding.piece(data, at: place))
    }
  }
}
