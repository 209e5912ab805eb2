import RecapDashboard
import RecapDrawing

/// Digests side by side, as wide as each other.
struct DigestsPart {
  private let digests: [Digest]
  /// Of a column; its own number where it has fewer.
  private let mostRows: Int

  private static let gap = 12.0
  private static let spaceAbove = 6.0
  private static let (titleBaseline, rowsTop, spaceBelow) = (16.0, 26.0, 12.0)
  static let (usualRows, fewestRows) = (4, 2)

  init(_ digests: [Digest], mostRows: Int = usualRows) {
    (self.digests, self.mostRows) = (digests, mostRows)
  }

  /// Points from their rules to the next part's.
  var height: Double {
    Self.spaceAbove + Self.rowsTop + (columns.map(\.height).max() ?? 0) + Self.spaceBelow
  }

  private var columns: [DigestColumn] {
    let count = Double(digests.count)
    let width = (Paper.contentWidth - Self.gap * (count - 1)) / count
    return digests.map { DigestColumn($0.content, width: width, mostRows: mostRows) }
  }

  func draw(in builder: inout SceneBuilder) {
    var x = 0.0
    for (digest, column) in zip(digests, columns) {
      var inner = SceneBuilder(builder.measure)
      inner.blockRule(width: column.width, y: 0)
      drawTitle(of: digest, width: column.width, in: &inner)
      column.draw(at: Point(0, Self.rowsTop), in: &inner)
      builder.group(at: Point(x, Self.spaceAbove), nodes: inner.nodes)
      x += column.width + Self.gap
    }
  }

  private func drawTitle(
    of digest: Digest, width: Double, in builder: inout SceneBuilder
  ) {
    var end = 0.0
    builder.tag(.heading(2)) {
      end = $0.text(
        digest.title, Typography.h2, Palette.ink1, x: 0, baseline: Self.titleBaseline,
        fitting: width)
    }
    guard let note = digest.note.map({ builder.measure.line($0, Typography.note) }),
      end + 8 + note.width <= width
    else { return }
    builder.tag(.paragraph) {
      $0.text(note, Palette.ink3, x: end + 8, baseline: Self.titleBaseline)
    }
  }
}
