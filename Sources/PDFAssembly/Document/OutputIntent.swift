/// The colours a document means: sRGB.
///
/// Source: ISO 19005-2, 6.2.3.
enum OutputIntent {
  static func write(to file: PDFFile) throws -> ObjectNumber {
    let (profile, intent) = (file.makeObject(), file.makeObject())
    try file.write(profile, stream: SRGBProfile.bytes, entries: Array("/N 3".utf8))
    try file.write(intent) { bytes in
      bytes.write("<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)")
      bytes.write("/DestOutputProfile ")
      bytes.write(profile)
      bytes.write(">>")
    }
    return intent
  }
}
