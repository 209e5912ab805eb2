import Foundation

/// The colours a document means: sRGB.
///
/// Source: ISO 19005-2, 6.2.3.
enum OutputIntent {
  static func write(to file: PDFFile) throws -> ObjectNumber {
    let url = Bundle.module.url(forResource: "ICC/sRGB", withExtension: "icc")!
    let (profile, intent) = (file.makeObject(), file.makeObject())
    try file.write(profile, stream: Array(Data(contentsOf: url)), entries: Array("/N 3".utf8))
    try file.write(intent) { bytes in
      bytes.write("<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)")
      bytes.write("/DestOutputProfile ")
      bytes.write(profile)
      bytes.write(">>")
    }
    return intent
  }
}
