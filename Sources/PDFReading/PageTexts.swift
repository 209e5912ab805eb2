import RecapCPDFReading

/// The text of a document's pages as a reader would copy it, by the glyphs' own code points.
public struct PageTexts {
  /// One a page, in reading order, a line a line.
  public let pages: [String]

  public init(_ bytes: [UInt8]) throws(PDFReadingError) {
    if let missing = recap_pdf_load() { throw .noLibrary(String(cString: missing)) }
    let data = bytes.withUnsafeBytes { g_bytes_new($0.baseAddress, gsize($0.count)) }
    defer { g_bytes_unref(data) }
    var error: UnsafeMutablePointer<GError>?
    guard let document = poppler_document_new_from_bytes(data, nil, &error) else {
      defer { g_clear_error(&error) }
      throw .damaged(error.map { String(cString: $0.pointee.message) } ?? "it can't be opened")
    }
    defer { g_object_unref(UnsafeMutableRawPointer(document)) }
    var pages: [String] = []
    for index in 0..<poppler_document_get_n_pages(document) {
      guard let page = poppler_document_get_page(document, index) else {
        throw .damaged("page \(index + 1) can't be read")
      }
      defer { g_object_unref(UnsafeMutableRawPointer(page)) }
      let text = poppler_page_get_text(page)
      defer { g_free(text) }
      pages.append(text.map { String(cString: $0) } ?? "")
    }
    self.pages = pages
  }
}
