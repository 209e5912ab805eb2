import Foundation
public import RecapCPangoCairo

/// A text as positioned glyphs, ready to be drawn any number of times.
public final class ShapedText {
  /// Glyphs of one font that are drawn in one call.
  public struct Run {
    /// Kept alive by the typesetter that shaped the text.
    public let font: OpaquePointer
    /// Positions in points from the text's start on the baseline.
    public let glyphs: [cairo_glyph_t]
    public let clusters: [cairo_text_cluster_t]
    /// Clusters count through the glyphs from the end, as in right-to-left scripts.
    public let isBackward: Bool
    public let utf8: [CChar]
    /// Something is seen of it: it is more than spaces.
    public let hasInk: Bool

    init(
      font: OpaquePointer, glyphs: [cairo_glyph_t], clusters: [cairo_text_cluster_t],
      isBackward: Bool, utf8: [CChar]
    ) {
      self.font = font
      self.glyphs = glyphs
      self.clusters = clusters
      self.isBackward = isBackward
      self.utf8 = utf8
      var extents = cairo_text_extents_t()
      cairo_scaled_font_glyph_extents(font, glyphs, Int32(glyphs.count), &extents)
      hasInk = extents.width > 0 && extents.height > 0
    }
  }

  /// In visual order.
  public let runs: [Run]
  /// Points.
  public let width: Double

  let utf8: [UInt8]
  let hash: WordHash

  init(_ utf8: [UInt8], _ hash: WordHash, runs: [Run], width: Double) {
    self.utf8 = utf8
    self.hash = hash
    self.runs = runs
    self.width = width
  }

  func hasBytes(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
    utf8.withUnsafeBufferPointer {
      $0.count == other.count && memcmp($0.baseAddress!, other.baseAddress!, other.count) == 0
    }
  }
}
