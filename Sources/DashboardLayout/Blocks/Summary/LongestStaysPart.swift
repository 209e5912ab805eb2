import RecapDashboard
import RecapDrawing

/// Who stayed longest, a bar each.
struct LongestStaysPart {
  private let stays: LongestStays

  private static let (rowsTop, pitch, spaceBelow) = (26.0, 16.0, 16.0)
  private static let nameWidth = 172.0
  private static let bar = Rect(x: 180, y: 5, width: 292, height: 6)

  init(_ stays: LongestStays) { self.stays = stays }

  /// Points from its rule to the next part's.
  var height: Double { Self.rowsTop + Double(stays.rows.count) * Self.pitch + Self.spaceBelow }

  func draw(in builder: inout SceneBuilder) {
    BlockTitle(title: stays.title, note: stays.note, level: 2).draw(at: 0, in: &builder)
    builder.tag(.table) { builder in
      builder.tag(.row) { builder in
        builder.tag(.columnHead) { _ in }
        builder.tag(.columnHead) {
          $0.text(
            stays.heads.minutes, TextStyle(7), Palette.ink3, x: Paper.contentWidth, baseline: 16,
            align: .end)
        }
      }
      for (index, row) in stays.rows.enumerated() {
        let top = Self.rowsTop + Double(index) * Self.pitch
        if index > 0 {
          builder.rule(from: 0, to: Paper.contentWidth, y: top, Palette.rule2, width: 0.5)
        }
        builder.tag(.row) { draw(row, top: top, in: &$0) }
      }
    }
  }

  private func draw(_ row: LongestStays.Row, top: Double, in builder: inout SceneBuilder) {
    let (baseline, bar) = (top + 11, Self.bar)
    builder.tag(.cell) {
      $0.text(
        row.name, Typography.cell.weight(.medium), row.isAnonymous ? Palette.ink3 : Palette.ink1,
        x: 0, baseline: baseline, fitting: Self.nameWidth)
    }
    builder.shareBar(
      Rect(x: bar.x, y: top + bar.y, width: bar.width, height: bar.height), share: row.share,
      Palette.blue)
    builder.tag(.cell) {
      $0.text(
        row.minutes, Typography.cell.weight(.semibold).tabular, Palette.ink1,
        x: Paper.contentWidth, baseline: baseline, align: .end)
    }
  }
}
