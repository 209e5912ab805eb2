import RecapDashboard
import RecapDrawing

/// The moments that mattered, in two columns from top to bottom.
struct MomentsPart {
  private let moments: MomentsSection

  private static let perColumn = 3
  private static let (textStart, textWidth) = (40.0, 212.0)
  private static let noteGap = 6.0

  init(_ moments: MomentsSection) { self.moments = moments }

  func draw(pages: PageReferences, in builder: inout SceneBuilder) {
    guard !moments.entries.isEmpty else { return }
    builder.blockRule(y: 0)
    builder.tag(.heading(2)) {
      $0.text(moments.title, Typography.h2, Palette.ink1, x: 0, baseline: 16)
    }
    builder.tag(.list) { builder in
      for (index, entry) in moments.entries.enumerated() {
        let x = index < Self.perColumn ? 0.0 : 264
        let y = 25 + Double(index % Self.perColumn) * 30
        builder.tag(.listItem) { builder in
          builder.tag(.span) { drawHead(of: entry, x: x, y: y, in: &$0) }
          builder.link(to: entry.destination, pages) {
            $0.text(
              entry.sentence, Typography.note, Palette.ink2, x: x + Self.textStart,
              baseline: y + 20.5, fitting: Self.textWidth)
          }
        }
      }
    }
  }

  /// Time, headline and what was on then.
  private func drawHead(
    of entry: MomentsSection.Entry, x: Double, y: Double, in builder: inout SceneBuilder
  ) {
    builder.text(
      entry.clock, Typography.label.tabular, Palette.ink1, x: x, baseline: y + 10, isFollowed: true)
    builder.text(
      entry.offset, TextStyle(7, figures: .tabular), Palette.ink3, x: x, baseline: y + 20.5,
      isFollowed: true)
    let end = builder.text(
      entry.headline, Typography.label, Palette.ink1, x: x + Self.textStart, baseline: y + 10,
      isFollowed: true)
    let notes = entry.notes.map { builder.measure.line($0, Typography.note) }
    let room = x + Self.textStart + Self.textWidth - end - Self.noteGap
    if let note = notes.first(where: { $0.width <= room }) {
      builder.text(note.followed, Palette.ink3, x: end + Self.noteGap, baseline: y + 10)
    }
  }
}
