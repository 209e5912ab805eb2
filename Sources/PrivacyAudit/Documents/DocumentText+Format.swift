import RecapPDFReading
import RecapPipeline

/// A document that can't be looked through.
public enum DocumentError: Error, Sendable, CustomStringConvertible {
  /// What is wrong, as the end of a sentence about the document.
  case unreadable(String)
  case empty
  /// The reader of documents is not complete.
  case noReader(String)

  public var description: String {
    switch self {
    case .unreadable(let reason): reason
    case .empty: "it is empty"
    case .noReader(let reason): reason
    }
  }
}

extension DocumentText {
  /// Reads a document of any format.
  init(_ bytes: [UInt8], as format: ReportFormat) throws(DocumentError) {
    if bytes.isEmpty { throw .empty }
    switch format {
    case .csv: self = CSVReader(TextEncoding.text(bytes)).document
    case .json: self = try JSONReader(TextEncoding.text(bytes)).document
    case .html: self = try HTMLReader(TextEncoding.text(bytes)).document
    case .xlsx: self = try XLSXReader(bytes).document
    case .pdf: self = try PDFReader(bytes).document
    }
  }
}
