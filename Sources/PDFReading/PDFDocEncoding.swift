/// The character set of strings that say no other: Latin-1, with signs and some letters for 0x80 to
/// 0x9E. A no-break space stays one, as programs mean it that take the set for Latin-1.
enum PDFDocEncoding {
  private static let signs = Array("•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž".unicodeScalars)

  static func text(_ bytes: [UInt8]) -> String {
    String(
      String.UnicodeScalarView(
        bytes.map { (0x80...0x9E).contains($0) ? signs[Int($0 - 0x80)] : Unicode.Scalar($0) }))
  }
}
