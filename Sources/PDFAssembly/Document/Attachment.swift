/// A file that travels inside the document.
public struct Attachment: Sendable {
  public var name: String
  public var mediaType: String
  /// What it holds, in words.
  public var description: String
  /// Of the file, in bytes.
  public let size: Int
  private let compressed: [UInt8]

  /// Compresses the data at once, which may be done on another thread.
  public init(name: String, mediaType: String, description: String, data: [UInt8]) {
    self.name = name
    self.mediaType = mediaType
    self.description = description
    size = data.count
    compressed = Deflate().compress(data)
  }

  /// Compresses the data as it comes, a little slower: for what is too large to be in memory whole.
  public init(
    name: String, mediaType: String, description: String,
    writing write: ((UnsafeRawBufferPointer) throws -> Void) throws -> Void
  ) throws {
    self.name = name
    self.mediaType = mediaType
    self.description = description
    let stream = DeflateStream()
    try write { stream.add($0) }
    size = stream.size
    compressed = stream.finish()
  }

  /// Writes the file and its description; returns the number of the latter.
  ///
  /// Source: ISO 32000-1, 7.11.4 (embedded files); ISO 19005-3, 6.8.
  func write(to file: PDFFile, date: String) throws -> ObjectNumber {
    let (stream, specification) = (file.makeObject(), file.makeObject())
    var entries: [UInt8] = Array("/Type/EmbeddedFile/Subtype/".utf8)
    entries.write(mediaType.replacing("/", with: "#2F"))
    entries.write("/Params<</Size ")
    entries.write(size)
    entries.write("/ModDate")
    entries.write(textString: date)
    entries.write(">>")
    try file.write(stream, compressed: compressed, entries: entries)
    try file.write(specification) { bytes in
      bytes.write("<</Type/Filespec/AFRelationship/Data/F")
      bytes.write(textString: name)
      bytes.write("/UF")
      bytes.write(textString: name)
      bytes.write("/Desc")
      bytes.write(textString: description)
      bytes.write("/EF<</F ")
      bytes.write(stream)
      bytes.write("/UF ")
      bytes.write(stream)
      bytes.write(">>>>")
    }
    return specification
  }
}
