import Foundation
import RecapCPangoCairo

/// A text as positioned glyphs, ready to be drawn any number of times.
public final class ShapedText {
  /// Glyphs of one font.
  public struct Run {
    public let font: ShapedFont
    /// From left to right, as all here.
    public let glyphs: [Glyph]
    public let clusters: [Cluster]
    /// Its text is read from the right to the left.
    public let isBackward: Bool
  }

  public struct Glyph: Equatable {
    /// Of the font.
    public let index: UInt32
    /// Points from the text's start on the baseline; y down.
    public let x, y: Double
  }

  /// Glyphs that stand together for a piece of the text. Some pieces have none.
  public struct Cluster {
    public let glyphCount: Int
    /// UTF-8.
    public let text: ArraySlice<UInt8>
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
