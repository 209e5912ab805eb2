import RecapDashboard
import RecapDrawing

/// Groups of live viewers in half the width, each as a dot beside the line of everybody.
struct SegmentTableLayout {
  private let table: SegmentTable
  /// Of each row's name.
  private let names: [[TextLine]]
  private let remark: [TextLine]
  /// What each of the two lines gives to the names.
  private let given: Double

  private static let width = DynamicsBlock.columnWidth
  private static let (headBaseline, rule) = (32.0, 38.0)
  private static let (rowHeight, linePitch) = (12.4, 9.5)
  /// Where the columns stand beside short names, and how much both lines may give to long ones.
  private static let (viewersEnd, minutesLine, minutesWidth) = (92.0, 102.0, 46.0)
  private static let (minutesEnd, rateLine, rateWidth) = (174.0, 184.0, 42.0)
  private static let mostGiven = 18.0
  private static let nameGap = 8.0
  private static let name = Typography.cell.weight(.medium)
  private static let figure = Typography.cell.weight(.semibold).tabular
  /// A name is cut where it has more lines.
  private static let mostLines = 2

  init(_ table: SegmentTable, measure: any TextMeasuring) {
    self.table = table
    let count = Typography.cell.tabular
    let widest = table.rows.map { measure.width(of: $0.viewers, count) }.max() ?? 0
    let room = Self.viewersEnd - widest - Self.nameGap
    let wanted = table.rows.map { measure.width(of: $0.name, Self.name) }.max() ?? 0
    given = min(Self.mostGiven, max(0, (wanted - room) / 2))
    let nameWidth = room + 2 * given
    names = table.rows.map {
      measure.lines($0.name, Self.name, width: nameWidth, limit: Self.mostLines)
    }
    remark = measure.lines(table.remark, Typography.small, width: Self.width)
  }

  var title: String { table.title }
  private var viewersEnd: Double { Self.viewersEnd + 2 * given }
  private var isRated: Bool { table.heads.engagement != nil }
  // Without engagement the minutes have its room.
  private var minutesEnd: Double { isRated ? Self.minutesEnd + given : Self.width }
  private var minutesWidth: Double {
    isRated ? Self.minutesWidth - given : Self.minutesWidth + Self.rateWidth
  }
  var height: Double {
    Self.rule + names.reduce(0) { $0 + Self.height(of: $1) } + 11 + Double(remark.count - 1) * 9 + 3
  }

  private static func height(of name: [TextLine]) -> Double {
    rowHeight + Double(name.count - 1) * linePitch
  }

  func draw(at origin: Point, in builder: inout SceneBuilder) {
    builder.half(at: origin) { builder in
      HalfBlockTitle(title: table.title, note: table.note).draw(in: &builder)
      var y = Self.rule
      builder.tag(.table) { builder in
        drawHeads(in: &builder)
        for (row, name) in zip(table.rows, names) {
          draw(row, name, at: y, in: &builder)
          y += Self.height(of: name)
          builder.rule(from: 0, to: Self.width, y: y, Palette.rule2, width: 0.5)
        }
      }
      builder.remark(remark, baseline: y + 11)
    }
  }

  private func drawHeads(in builder: inout SceneBuilder) {
    var heads: [(String, Color, x: Double, SceneBuilder.Alignment)] = [
      (table.heads.name, Palette.ink3, 0, .start),
      (table.heads.viewers, Palette.ink3, viewersEnd, .end),
      (table.heads.minutes, Palette.blueText, minutesEnd, .end),
    ]
    if let engagement = table.heads.engagement {
      heads.append((engagement, Palette.greenText, Self.width, .end))
    }
    builder.tag(.row) { builder in
      for (head, color, x, align) in heads {
        builder.tag(.columnHead) {
          $0.text(
            head, Typography.head, color, x: x, baseline: Self.headBaseline, align: align)
        }
      }
    }
    builder.rule(from: 0, to: Self.width, y: Self.rule, Palette.rule1, width: 0.5)
  }

  private func draw(
    _ row: SegmentTable.Row, _ name: [TextLine], at y: Double, in builder: inout SceneBuilder
  ) {
    let baseline = y + 9
    func place(_ scene: Scene, _ x: Double) {
      builder.group(at: Point(x, y), nodes: scene.nodes)
    }
    place(
      table.minutes(
        of: row, size: Size(minutesWidth, Self.rowHeight), measure: builder.measure),
      Self.minutesLine + 2 * given)
    if isRated {
      place(
        table.engagement(
          of: row, size: Size(Self.rateWidth - given, Self.rowHeight), measure: builder.measure),
        Self.rateLine + given)
    }
    let figure = row.isSmall ? Typography.cell.tabular : Self.figure
    let ink = row.isSmall ? Palette.ink2 : Palette.ink1
    builder.tag(.row) { builder in
      builder.tag(.firstCell(ofRows: table.rows.count)) { builder in
        for (index, line) in name.enumerated() {
          builder.text(
            line, Palette.ink1, x: 0, baseline: baseline + Double(index) * Self.linePitch)
        }
      }
      builder.tag(.cell) {
        $0.text(
          row.viewers, Typography.cell.tabular, Palette.ink2, x: viewersEnd, baseline: baseline,
          align: .end)
      }
      for case (let text?, let end) in [(row.minutes, minutesEnd), (row.engagement, Self.width)] {
        builder.tag(.cell) {
          $0.text(text, figure, ink, x: end, baseline: baseline, align: .end)
        }
      }
    }
  }
}
