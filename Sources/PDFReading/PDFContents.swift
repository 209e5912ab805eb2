import RecapCPDFReading

/// All that is written in the objects of a PDF besides what its pages show.
public struct PDFContents {
  /// A string, or a name in the sense of PDF.
  public struct Text: Sendable {
    /// "tag (object 113), Alt".
    public let place: String
    public let text: String
    /// What another program or document is led to.
    public let isAddress: Bool
    /// Bytes that are letters by chance.
    public let isBinary: Bool
  }

  public struct Stream: Sendable {
    public enum Kind: Sendable { case content, metadata, font, characterMap, image, other }
    /// "object 12".
    public let place: String
    public let kind: Kind
    public let data: [UInt8]
  }

  public struct Attachment: Sendable {
    public let name: String
    public let data: [UInt8]
  }

  public private(set) var texts: [Text] = []
  /// Names and keys, each once.
  public private(set) var names: Set<String> = []
  public private(set) var streams: [Stream] = []
  public private(set) var attachments: [Attachment] = []
  public private(set) var isEncrypted = false

  private var information: Reference?
  private var pending: [Reference] = []
  private var seen: Set<Reference> = []
  private var streamReferences: [Reference] = []
  private var contents: Set<Reference> = []
  private var fonts: Set<Reference> = []
  private var characterMaps: Set<Reference> = []
  private var files: [Reference: String] = [:]

  public init(_ bytes: [UInt8]) throws(PDFReadingError) {
    let file = try ObjectFile(bytes)
    // A file made for the web has two tables of one version.
    if file.withTrailer({ $0.keys.contains("/Prev") }), !Self.isLinearized(bytes) {
      throw .hasHistory
    }
    file.withTrailer { trailer in
      information = trailer.withValue("Info", \.reference)
      isEncrypted = trailer.keys.contains("/Encrypt")
      // From the last: taken from the end, they come in the order of their numbers.
      let size = trailer.withValue("Size", \.integer) ?? 0
      for number in stride(from: Int32(clamping: size) - 1, to: 0, by: -1) {
        pending.append(Reference(number: number, generation: 0))
      }
      add(trailer, of: "trailer", key: nil)
    }
    while let reference = pending.popLast() {
      guard seen.insert(reference).inserted else { continue }
      file.withObject(reference) { addWhole($0, reference) }
    }
    for reference in streamReferences { file.withObject(reference) { addStream($0, reference) } }
    try file.checkIntact()
  }

  private static func isLinearized(_ bytes: [UInt8]) -> Bool {
    let mark = Array("/Linearized".utf8)
    return bytes.prefix(1024).indices.contains { bytes[$0...].starts(with: mark) }
  }

  private mutating func addWhole(_ object: Object, _ reference: Reference) {
    if object.type == ot_stream {
      streamReferences.append(reference)
      object.withDictionary { dictionary in
        if dictionary.withValue("Subtype", \.name) == "Form" { contents.insert(reference) }
        add(dictionary, of: "object \(reference.number)", key: nil)
      }
    } else {
      add(object, of: owner(object, reference), key: nil)
    }
  }

  private func owner(_ object: Object, _ reference: Reference) -> String {
    if reference == information { return "document information" }
    guard object.type == ot_dictionary else { return "object \(reference.number)" }
    let keys = Set(object.keys)
    let type = keys.contains("/Type") ? object.withValue("Type", \.name) : nil
    let kind: String? =
      if type == "StructElem" || keys.isSuperset(of: ["/S", "/P"]) {
        "tag"
      } else if type == "Annot" || keys.isSuperset(of: ["/Subtype", "/Rect"]) {
        "annotation"
      } else {
        keys.isSuperset(of: ["/Title", "/Parent"]) ? "outline" : nil
      }
    return kind.map { "\($0) (object \(reference.number))" } ?? "object \(reference.number)"
  }

  private mutating func add(_ object: Object, of owner: String, key: String?) {
    switch object.type {
    case ot_string:
      guard let bytes = object.bytes, !bytes.isEmpty else { return }
      for reading in PDFString.readings(bytes, key: key) {
        texts.append(
          Text(
            place: key.map { "\(owner), \($0)" } ?? owner, text: reading.text,
            isAddress: key == "URI", isBinary: !reading.isText))
      }
    case ot_name: if let name = object.name { names.insert(name) }
    case ot_array:
      // The last element of [/Indexed /DeviceRGB 3 <...>] is a table of colours.
      var key = key
      object.forEachElement {
        if $0.name == "Indexed" { key = "Indexed" }
        enter($0, of: owner, key: key)
      }
    case ot_dictionary:
      let keys = object.keys.map { String($0.dropFirst()) }
      names.formUnion(keys)
      noteStreams(of: object, keys)
      for key in keys { object.withValue(key) { enter($0, of: owner, key: key) } }
    default: break
    }
  }

  private mutating func enter(_ object: Object, of owner: String, key: String?) {
    guard let reference = object.reference else { return add(object, of: owner, key: key) }
    if reference.number > 0 { pending.append(reference) }
  }

  /// Notes what the streams are that a dictionary refers to.
  private mutating func noteStreams(of object: Object, _ keys: [String]) {
    for key in keys {
      switch key {
      case "FontFile", "FontFile2", "FontFile3":
        object.withValue(key) { if let reference = $0.reference { fonts.insert(reference) } }
      case "ToUnicode":
        object.withValue(key) {
          if let reference = $0.reference { characterMaps.insert(reference) }
        }
      case "Contents", "CharProcs":
        object.withValue(key) { value in
          if value.type == ot_stream, let reference = value.reference { contents.insert(reference) }
          value.forEachElement { if let reference = $0.reference { contents.insert(reference) } }
          for key in value.keys {
            value.withValue(String(key.dropFirst())) {
              if let reference = $0.reference { contents.insert(reference) }
            }
          }
        }
      case "EF":
        let name = ["UF", "F"].lazy.compactMap { object.withValue($0, \.bytes) }.first
        let text = name.flatMap { PDFString.readings($0).first?.text } ?? "without a name"
        object.withValue(key) { embedded in
          for key in embedded.keys {
            embedded.withValue(String(key.dropFirst())) {
              if let reference = $0.reference { files[reference] = text }
            }
          }
        }
      default: break
      }
    }
  }

  private mutating func addStream(_ object: Object, _ reference: Reference) {
    let (type, subtype) = object.withDictionary {
      ($0.withValue("Type", \.name), $0.withValue("Subtype", \.name))
    }
    if files[reference] != nil || type == "EmbeddedFile" {
      attachments.append(
        Attachment(name: files[reference] ?? "without a name", data: object.stream))
      return
    }
    // Tables of where and in what other objects are: numbers, or objects seen by themselves.
    if type == "XRef" || type == "ObjStm" { return }
    let kind: Stream.Kind =
      if fonts.contains(reference) {
        .font
      } else if characterMaps.contains(reference) || type == "CMap" {
        .characterMap
      } else if subtype == "Image" {
        .image
      } else if contents.contains(reference) {
        .content
      } else {
        type == "Metadata" ? .metadata : .other
      }
    streams.append(
      Stream(place: "object \(reference.number)", kind: kind, data: object.stream))
  }
}
