/// A picture of the document.
///
/// Source: ISO 32000-1, 8.9.5 (image dictionaries), 11.6.5.3 (soft masks).
public struct EmbeddedPicture {
  let name: String
  let number: ObjectNumber

  func write(_ pixels: PicturePixels, to file: PDFFile) throws {
    let size = "/Type/XObject/Subtype/Image/Width \(pixels.width)/Height \(pixels.height)"
    var entries = Array("\(size)/BitsPerComponent 8/ColorSpace/DeviceRGB".utf8)
    if let opacities = pixels.opacities {
      let mask = file.makeObject()
      try file.write(
        mask, stream: opacities,
        entries: Array("\(size)/BitsPerComponent 8/ColorSpace/DeviceGray".utf8))
      entries.write("/SMask ")
      entries.write(mask)
    }
    try file.write(number, stream: pixels.colors, entries: entries)
  }
}

/// The pixels of a picture, row by row from the top.
public struct PicturePixels {
  let width, height: Int
  /// Red, green and blue.
  let colors: [UInt8]
  /// Nil where all are opaque.
  let opacities: [UInt8]?

  public init(width: Int, height: Int, colors: [UInt8], opacities: [UInt8]?) {
    self.width = width
    self.height = height
    self.colors = colors
    self.opacities = opacities
  }
}
