/// What a document says of itself outside its pages.
public struct DocumentProperties: Sendable {
  public var title: String
  public var author: String
  public var subject: String
  /// A BCP 47 tag.
  public var language: String
  /// The program that laid the document out, with its version.
  public var creator: String
  /// ISO 8601 in UTC, to the second.
  public var createdAt: String

  public init(
    title: String, author: String, subject: String, language: String, creator: String,
    createdAt: String
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.language = language
    self.creator = creator
    self.createdAt = createdAt
  }

  /// What writes the file.
  static let producer = "Recap"

  /// The time as PDF writes it: "D:20260304160000Z".
  var pdfDate: String { "D:" + createdAt.filter { $0.isNumber } + "Z" }

  func writeInformation(to bytes: inout [UInt8]) {
    bytes.write("<<")
    for (key, value) in [
      ("Title", title), ("Author", author), ("Subject", subject), ("Creator", creator),
      ("Producer", Self.producer), ("CreationDate", pdfDate), ("ModDate", pdfDate),
    ] where !value.isEmpty {
      bytes.write("/\(key)")
      bytes.write(textString: value)
    }
    bytes.write(">>")
  }
}
