/// A file that travels inside the document.
public struct Attachment: Sendable {
  public var name: String
  public var mediaType: String
  /// What it holds, in words.
  public var description: String
  public var data: [UInt8]

  public init(name: String, mediaType: String, description: String, data: [UInt8]) {
    self.name = name
    self.mediaType = mediaType
    self.description = description
    self.data = data
  }

  /// Writes the file and its description; returns the number of the latter.
  ///
  /// Source: ISO 32000-1, 7.11.4 (embedded files); ISO 19005-3, 6.8.
  func write(to file: PDFFile, date: String) throws -> ObjectNumber {
    let (stream, specification) = (file.makeObject(), file.makeObject())
    var entries: [UInt8] = Array("/Type/EmbeddedFile/Subtype/".utf8)
    entries.write(mediaType.replacing("/", with: "#2F"))
    entries.write("/Params<</Size ")
    entries.write(data.count)
    entries.write("/ModDate")
    entries.write(textString: date)
    entries.write(">>")
    try file.write(stream, stream: data, thoroughly: true, entries: entries)
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
