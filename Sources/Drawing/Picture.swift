/// A picture of pixels, as a PNG file.
public struct Picture: Sendable, Hashable {
  /// The file, of which every reader of PNG makes the same pixels.
  public let png: [UInt8]
  public let pixelWidth: Int
  public let pixelHeight: Int

  public init(png: [UInt8], pixelWidth: Int, pixelHeight: Int) {
    self.png = png
    self.pixelWidth = pixelWidth
    self.pixelHeight = pixelHeight
  }
}
