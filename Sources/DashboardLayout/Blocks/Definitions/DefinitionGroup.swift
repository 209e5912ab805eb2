import RecapDashboard
import RecapDrawing

/// Some definitions under their title, in half the content's width.
struct DefinitionGroup {
  private let title: String
  private let entries: [(entry: DefinitionsSection.Entry, term: [TextLine], text: [TextLine])]

  static let width = 252.0
  static let spaceAbove = 12.0
  private static let termWidth = 84.0
  private static let (swatchIndent, textIndent) = (19.0, 92.0)
  private static let firstBaseline = 28.0
  private static let linePitch = 11.0
  private static let (entrySpace, levelSpace) = (5.0, 4.0)
  private static let spaceBelow = 6.0

  init(_ group: DefinitionsSection.Group, measure: any TextMeasuring) {
    title = group.title
    entries = group.entries.map { entry in
      let termStyle = Typography.note.weight(.semibold)
      let indent = entry.swatch == nil ? 0 : Self.swatchIndent
      return (
        entry, measure.lines(entry.term, termStyle, width: Self.termWidth - indent),
        measure.lines(entry.text, Typography.note, width: Self.width - Self.textIndent)
      )
    }
  }

  var height: Double {
    let lines = entries.indices.reduce(0) { $0 + pitch(from: $1) }
    return Self.firstBaseline + lines - lastSpace - Self.linePitch + Self.spaceBelow
  }

  private var lastSpace: Double { entries.last.map { space(below: $0.entry) } ?? 0 }

  private func space(below entry: DefinitionsSection.Entry) -> Double {
    entry.swatch == nil ? Self.entrySpace : Self.levelSpace
  }

  /// From an entry's first baseline to the next one's.
  private func pitch(from index: Int) -> Double {
    let entry = entries[index]
    return Double(max(entry.term.count, entry.text.count)) * Self.linePitch
      + space(below: entry.entry)
  }

  func draw(x: Double, top: Double, in builder: inout SceneBuilder) {
    builder.tag(.heading(3)) {
      $0.text(title, Typography.h3, Palette.ink1, x: x, baseline: top + 10)
    }
    builder.rule(from: x, to: x + Self.width, y: top + 15, Palette.rule1, width: 0.5)
    builder.tag(.list) { builder in
      var baseline = top + Self.firstBaseline
      for (index, entry) in entries.enumerated() {
        if let swatch = entry.entry.swatch {
          builder.fill(Rect(x: x, y: baseline - 7, width: 12, height: 8), swatch)
        }
        let termStart = x + (entry.entry.swatch == nil ? 0 : Self.swatchIndent)
        builder.tag(.listItem) {
          draw(
            entry.term, Palette.ink1, x: termStart, baseline: baseline, isFollowed: true, in: &$0)
          draw(entry.text, Palette.ink2, x: x + Self.textIndent, baseline: baseline, in: &$0)
        }
        baseline += pitch(from: index)
      }
    }
  }

  private func draw(
    _ lines: [TextLine], _ color: Color, x: Double, baseline: Double, isFollowed: Bool = false,
    in builder: inout SceneBuilder
  ) {
    for (index, line) in lines.enumerated() {
      let isFollowed = isFollowed && index + 1 == lines.count
      builder.text(
        isFollowed ? line.followed : line, color, x: x,
        baseline: baseline + Double(index) * Self.linePitch)
    }
  }
}
