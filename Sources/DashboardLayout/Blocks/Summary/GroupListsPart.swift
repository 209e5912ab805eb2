import RecapDashboard
import RecapDrawing

/// Lists of groups in pairs, each pair on one scale.
struct GroupListsPart {
  private let section: GroupLists
  /// Rows that each list gives up, where the page is low.
  private let fewerRows: Int
  private let pairs: [(lists: [GroupLists.List], rows: [[GroupLists.Row]])]

  private static let width = 252.0
  private static let secondColumn = 264.0
  private static let (headBaseline, rule, pitch) = (32.0, 38.0, 15.0)
  private static let (sentenceBaseline, sentenceHeight) = (30.0, 36.0)
  private static let (gap, spaceBelow) = (18.0, 16.0)
  private static let name = Typography.cell.weight(.medium)
  private static let people = Typography.cell.weight(.semibold).tabular
  private static let barStart = 118.0
  private static let shareWidth = 44.0
  /// Groups of each list of a pair, and how many more it gives up than the step says.
  private static let usualRows = [9, 6]
  private static let rowsPerStep = 2

  init(_ section: GroupLists, fewerRows: Int) {
    (self.section, self.fewerRows) = (section, fewerRows)
    pairs = stride(from: 0, to: section.lists.count, by: 2).enumerated().map { index, start in
      let lists = Array(section.lists[start..<min(start + 2, section.lists.count)])
      let usual = Self.usualRows[min(index, Self.usualRows.count - 1)]
      return (
        lists, section.rows(of: lists, atMost: max(3, usual - Self.rowsPerStep * fewerRows))
      )
    }
  }

  /// Points from the first rule to the next part's.
  var height: Double {
    pairs.reduce(0) { $0 + Self.height(of: $1.rows) }
      + Self.gap * Double(pairs.count - 1) + Self.spaceBelow
  }

  private static func height(of pair: [[GroupLists.Row]]) -> Double {
    pair.map { $0.isEmpty ? sentenceHeight : rule + Double($0.count) * pitch }.max() ?? 0
  }

  func draw(in builder: inout SceneBuilder) {
    var y = 0.0
    for pair in pairs {
      for (column, (list, rows)) in zip(pair.lists, pair.rows).enumerated() {
        builder.half(at: Point(Double(column) * Self.secondColumn, y)) {
          draw(list, rows, in: &$0)
        }
      }
      y += Self.height(of: pair.rows) + Self.gap
    }
  }

  private func draw(
    _ list: GroupLists.List, _ rows: [GroupLists.Row], in builder: inout SceneBuilder
  ) {
    HalfBlockTitle(title: list.title, note: list.note, level: 2).draw(in: &builder)
    if let sentence = list.sentence {
      builder.tag(.paragraph) {
        $0.text(
          sentence, Typography.sub, Palette.ink2, x: 0, baseline: Self.sentenceBaseline,
          fitting: Self.width)
      }
      return
    }
    let peopleWidth =
      (rows.map(\.people) + [list.heads.people])
      .map { builder.measure.width(of: $0, Self.people) }.max() ?? 0
    let peopleEnd = Self.width - Self.shareWidth
    let barWidth = peopleEnd - peopleWidth - 8 - Self.barStart
    builder.tag(.table) { builder in
      drawHeads(of: list, peopleEnd: peopleEnd, in: &builder)
      var y = Self.rule
      for row in rows {
        draw(row, of: rows.count, barWidth: barWidth, peopleEnd: peopleEnd, at: y, in: &builder)
        y += Self.pitch
        builder.rule(from: 0, to: Self.width, y: y, Palette.rule2, width: 0.5)
      }
    }
  }

  private func drawHeads(
    of list: GroupLists.List, peopleEnd: Double, in builder: inout SceneBuilder
  ) {
    let heads: [(String, Color, Double, SceneBuilder.Alignment)] = [
      (list.heads.name, Palette.ink3, 0, .start),
      (list.heads.people, Palette.blueText, peopleEnd, .end),
      (list.heads.share, Palette.ink3, Self.width, .end),
    ]
    builder.tag(.row) { builder in
      for (head, color, x, align) in heads {
        builder.tag(.columnHead) {
          $0.text(head, Typography.head, color, x: x, baseline: Self.headBaseline, align: align)
        }
      }
    }
    builder.rule(from: 0, to: Self.width, y: Self.rule, Palette.rule1, width: 0.5)
  }

  private func draw(
    _ row: GroupLists.Row, of count: Int, barWidth: Double, peopleEnd: Double, at y: Double,
    in builder: inout SceneBuilder
  ) {
    let baseline = y + 10.5
    builder.tag(.row) { builder in
      builder.tag(.firstCell(ofRows: count)) {
        $0.text(
          row.name, row.isRest ? Typography.cell : Self.name,
          row.isRest ? Palette.ink3 : Palette.ink1, x: 0, baseline: baseline,
          fitting: Self.barStart - 8)
      }
      builder.fill(
        Rect(
          x: Self.barStart, y: y + 4.5, width: max(0.75, barWidth * row.length), height: 6),
        Palette.blue)
      builder.tag(.cell) {
        $0.text(
          row.people, Self.people, Palette.ink1, x: peopleEnd, baseline: baseline, align: .end)
      }
      builder.tag(.cell) {
        $0.text(
          row.share, Typography.cell.tabular, Palette.ink2, x: Self.width, baseline: baseline,
          align: .end)
      }
    }
  }
}
