import RecapDashboard
import RecapDrawing

/// The moments that mattered, in two columns from top to bottom.
struct MomentsPart {
  private let moments: MomentsSection

  private static let usualTextStart = 40.0
  private static let width = 252.0
  private static let noteGap = 6.0
  private var rowsTop: Double { moments.isDense ? 24 : 25 }
  private var pitch: Double { moments.isDense ? 26 : 30 }

  init(_ moments: MomentsSection) { self.moments = moments }

  /// Up to three stand in one column, unless there is little room; more in two as long as each other.
  private var perColumn: Int {
    let count = moments.entries.count
    return count <= 3 && !moments.isWide ? count : (count + 1) / 2
  }

  /// Points from the rule to the end of the page's text area.
  var height: Double { rowsTop + Double(perColumn) * pitch + spaceBelow }

  /// The last part of a page ends above its text area.
  private var spaceBelow: Double { moments.isDense ? 0 : moments.isWide ? 9 : 14 }

  /// Behind the widest time, which has its weekday or zone where it occurs more than once.
  private func textStart(_ measure: any TextMeasuring) -> Double {
    let widest = moments.entries.map {
      max(
        measure.width(of: $0.clock, Typography.label.tabular),
        measure.width(of: $0.offset, Self.offsetStyle))
    }.max()
    return max(Self.usualTextStart, (widest ?? 0) + 5)
  }

  private static let offsetStyle = TextStyle(7, figures: .tabular)

  func draw(pages: PageReferences, in builder: inout SceneBuilder) {
    builder.blockRule(y: 0)
    builder.tag(.heading(2)) {
      $0.text(moments.title, Typography.h2, Palette.ink1, x: 0, baseline: 16)
    }
    let textStart = textStart(builder.measure)
    builder.tag(.list) { builder in
      for (index, entry) in moments.entries.enumerated() {
        let x = index < perColumn ? 0.0 : 264
        let y = rowsTop + Double(index % perColumn) * pitch
        builder.tag(.listItem) { builder in
          builder.tag(.span) { drawHead(of: entry, x: x, textStart: textStart, y: y, in: &$0) }
          builder.link(to: entry.destination, pages) {
            $0.text(
              sentence(entry, from: textStart, $0.measure), Palette.ink2, x: x + textStart,
              baseline: y + 20.5)
          }
        }
      }
    }
  }

  /// The sentence in its usual size, or smaller beside a wide time.
  private func sentence(
    _ entry: MomentsSection.Entry, from start: Double, _ measure: any TextMeasuring
  ) -> TextLine {
    let usual = measure.line(entry.sentence, Typography.note)
    return usual.width <= Self.width - start
      ? usual : measure.line(entry.sentence, TextStyle(7.25), fitting: Self.width - start)
  }

  /// Time, headline and what was on then.
  private func drawHead(
    of entry: MomentsSection.Entry, x: Double, textStart: Double, y: Double,
    in builder: inout SceneBuilder
  ) {
    builder.text(
      entry.clock, Typography.label.tabular, Palette.ink1, x: x, baseline: y + 10, isFollowed: true)
    builder.text(
      entry.offset, Self.offsetStyle, Palette.ink3, x: x, baseline: y + 20.5,
      isFollowed: true)
    let end = builder.text(
      entry.headline, Typography.label, Palette.ink1, x: x + textStart, baseline: y + 10,
      isFollowed: true)
    let notes = entry.notes.map { builder.measure.line($0, Typography.note) }
    let room = x + Self.width - end - Self.noteGap
    if let note = notes.first(where: { $0.width <= room }) {
      builder.text(note.followed, Palette.ink3, x: end + Self.noteGap, baseline: y + 10)
    }
  }
}
