/// The characters the pages carry fonts for; whatever else a title has is set in the reader's.
enum PageCharacters {
  /// Of the languages of Europe that are written in Latin.
  static let latin: Set<Unicode.Scalar> = Set(
    (Array(0x20...0x7E) + Array(0xA0...0x17F)).compactMap { Unicode.Scalar(UInt32($0)) }
  ).union("–—‘’“”„…·".unicodeScalars)
}
