/// The texts the bytes of a PDF string may stand for.
enum PDFString {
  struct Reading {
    let text: String
    /// Not bytes that are letters by chance.
    let isText: Bool
  }

  /// Keys of strings that are bytes: identifiers, digests, keys and tables.
  private static let keysOfBytes: Set<String> = [
    "ID", "CheckSum", "DigestValue", "O", "U", "OE", "UE", "Perms", "Cert", "Panose",
    "Indexed", "DeviceRGB", "DeviceGray", "DeviceCMYK", "RGB", "G", "CMYK",
  ]

  /// What the bytes say by the rules, and where programs often break these, what they meant.
  ///
  /// - Parameter key: What the string is of; of a table of colours, their space.
  static func readings(_ bytes: [UInt8], key: String? = nil) -> [Reading] {
    if bytes.starts(with: [0xFE, 0xFF]) {
      return [Reading(text: utf16(bytes.dropFirst(2), isBigEndian: true), isText: true)]
    }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return [Reading(text: utf16(bytes.dropFirst(2), isBigEndian: false), isText: true)]
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return [Reading(text: String(decoding: bytes.dropFirst(3), as: UTF8.self), isText: true)]
    }
    let isOfBytes = key.map(keysOfBytes.contains) ?? false
    if bytes.allSatisfy({ $0 < 0x80 }) {
      let plain = String(decoding: bytes, as: UTF8.self)
      let reading = Reading(text: plain, isText: isLegible(plain, strictly: isOfBytes))
      // Every other byte zero: UTF-16 without its mark.
      guard bytes.count > 1, bytes.contains(0) else { return [reading] }
      let wide = utf16(bytes[...], isBigEndian: true)
      return [reading, Reading(text: wide, isText: isLegible(wide, strictly: true))]
    }
    let plain = PDFDocEncoding.text(bytes)
    // Few bytes by chance are UTF-8, but many are characters of a set of all bytes.
    let reading = Reading(text: plain, isText: !isOfBytes && isLegible(plain, strictly: true))
    guard let text = String(validating: bytes, as: UTF8.self) else { return [reading] }
    return [reading, Reading(text: text, isText: isLegible(text, strictly: isOfBytes))]
  }

  /// Whether a text is none by its control characters. Zeros may end one.
  ///
  /// - Parameter strictly: A single one is enough; else a quarter of all.
  private static func isLegible(_ text: String, strictly: Bool) -> Bool {
    let ended = text.unicodeScalars.reversed().drop { $0 == "\0" }
    let controls = ended.count {
      $0.properties.generalCategory == .control && !["\t", "\n", "\u{C}", "\r"].contains($0)
    }
    return strictly ? controls == 0 : controls * 4 <= ended.count
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> String {
    var units: [UInt16] = []
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    return String(decoding: units, as: UTF16.self)
  }
}
