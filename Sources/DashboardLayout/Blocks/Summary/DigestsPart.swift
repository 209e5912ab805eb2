import RecapDashboard
import RecapDrawing

/// Digests side by side.
struct DigestsPart {
  private let digests: [Digest]
  private let columns: [DigestColumn]

  private static let gap = 12.0
  private static let spaceAbove = 6.0
  private static let (titleBaseline, rowsTop, spaceBelow) = (16.0, 26.0, 12.0)

  init(_ digests: [Digest], room: DigestRoom, measure: any TextMeasuring) {
    self.digests = digests
    let shares = digests.map { Self.share(of: $0.content) }
    let point =
      (Paper.contentWidth - Self.gap * Double(digests.count - 1)) / shares.reduce(0, +)
    columns = zip(digests, shares).map {
      DigestColumn($0.content, width: $1 * point, room: room, measure: measure)
    }
  }

  /// Of the width: what people asked takes more than what was counted.
  private static func share(of content: Digest.Content) -> Double {
    if case .answers = content { 1.3 } else { 1 }
  }

  /// Points from their rules to the next part's.
  var height: Double {
    Self.spaceAbove + Self.rowsTop + (columns.map(\.height).max() ?? 0) + Self.spaceBelow
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
