import RecapDrawing
import RecapPDFAssembly
import RecapPangoText

/// A shaped text by the codes of a document's fonts.
final class WordDrawing {
  private let text: ShapedText
  /// From left to right; empty where nothing is drawn for the text.
  let runs: [EncodedGlyphs]
  /// Some of it is read from the right to the left.
  let isBackward: Bool

  /// Marks of a letter are set in another font, apart from it, or a part of the text has no glyphs.
  let hasLooseText: Bool

  init(_ text: ShapedText, _ resources: PageResources) throws {
    self.text = text
    isBackward = text.runs.contains(where: \.isBackward)
    hasLooseText = text.runs.indices.contains { index in
      let run = text.runs[index]
      return run.glyphs.isEmpty
        || index > 0 && run.clusters.first.map { Self.startsWithMark($0.text) } ?? false
    }
    runs = try text.runs.compactMap { try Self.encoded($0, resources) }
  }

  private static func startsWithMark(_ text: ArraySlice<UInt8>) -> Bool {
    guard let scalar = String(decoding: text, as: UTF8.self).unicodeScalars.first else {
      return false
    }
    return switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: true
    default: false
    }
  }

  /// Nil where none of its text has a glyph.
  private static func encoded(
    _ run: ShapedText.Run, _ resources: PageResources
  ) throws -> EncodedGlyphs? {
    if run.glyphs.isEmpty { return nil }
    var encoded = EncodedGlyphs(try resources.font(run.font.face), size: run.font.size)
    // Text without glyphs is said with the glyphs before it, or else by those behind.
    var pieces: [(glyphs: Range<Int>, text: ArraySlice<UInt8>)] = []
    var (start, silent) = (0, ArraySlice<UInt8>())
    for cluster in run.clusters {
      let end = start + cluster.glyphCount
      // What keeps texts apart is nothing that is said.
      let text =
        cluster.text.hasIsolates
        ? Array(String(decoding: cluster.text, as: UTF8.self).withoutIsolates.utf8)[...]
        : cluster.text
      if cluster.glyphCount > 0 {
        pieces.append((start..<end, silent + text))
        silent = []
      } else if pieces.isEmpty {
        silent += text
      } else {
        pieces[pieces.count - 1].text += text
      }
      start = end
    }
    for piece in pieces {
      let glyphs = run.glyphs[piece.glyphs].map { ($0.index, $0.x, $0.y) }
      if run.isBackward {
        encoded.addBackward(glyphs, text: piece.text)
      } else {
        encoded.add(glyphs, text: piece.text)
      }
    }
    return encoded
  }
}
