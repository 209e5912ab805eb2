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
      document.pieces.append(
        TextPiece(
          place: text.place, text: text.text, layer: text.isBinary ? .binary : .content))
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
    case .characterMap:
      document.pieces.append(
        TextEncoding.piece(Self.withoutCodes(stream.data), at: "\(stream.place), stream"))
    case .font, .image, .other:
      document.pieces.append(TextEncoding.piece(stream.data, at: "\(stream.place), stream"))
    }
  }

  /// The source of a character map without the codes in it, such as <ed>.
  private static func withoutCodes(_ bytes: [UInt8]) -> [UInt8] {
    var (kept, index) = ([] as [UInt8], 0)
    while index < bytes.count {
      kept.append(bytes[index])
      index += 1
      guard kept.last == UInt8(ascii: "<") else { continue }
      let end = bytes[index...].firstIndex { !Character(Unicode.Scalar($0)).isHexDigit }
      if let end, bytes[end] == UInt8(ascii: ">") { index = end }
    }
    return kept
  }

  private mutating func add(_ strings: WrittenStrings, at place: String, layer: TextPiece.Layer) {
    for (texts, layer) in [(strings.texts, layer), (strings.binaries, .binary)] where texts != [] {
      document.pieces.append(
        TextPiece(place: place, text: texts.joined(separator: "\0"), layer: layer))
    }
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
