import RecapDashboard
import RecapDrawing

/// A row of the recording's table: the name with its company, figures and a bar of completion.
struct RecordingRowLayout {
  let height: Double
  private let row: RecordingViewerRow
  private let name: RecordingName
  private let company: TextLine?
  /// The company stands on a line of its own.
  private let isCompanyBelow: Bool

  /// From the last column's figures back to the one before.
  static let barRoom = 100.0
  private static let rowHeight = 17.0
  private static let bar = Rect(x: 406, y: 5, width: 70, height: 6)
  private static let companyGap = 8.0

  init(_ row: RecordingViewerRow, nameWidth: Double, measure: any TextMeasuring) {
    self.row = row
    name = RecordingName(row.name, width: nameWidth, measure: measure)
    company = row.company.map { measure.line($0, Typography.small, fitting: nameWidth) }
    let nameEnd = name.lines.last?.width ?? 0
    isCompanyBelow = company.map { nameEnd + Self.companyGap + $0.width > nameWidth } ?? false
    height =
      Self.rowHeight + name.extraHeight + (isCompanyBelow ? RecordingName.linePitch : 0)
  }

  /// - Parameter first: What the name is.
  func draw(
    columns: RecordingColumns, first: Role, at y: Double, in builder: inout SceneBuilder
  ) {
    let baseline = y + 11.5
    builder.tag(.row) { builder in
      builder.tag(first) { drawName(baseline: baseline, in: &$0) }
      columns.drawFigures(of: row, x: 0, baseline: baseline, in: &builder)
    }
    guard columns.hasCompletion else { return }
    let bar = Self.bar
    builder.shareBar(
      Rect(x: bar.x, y: y + bar.y, width: bar.width, height: bar.height), share: row.completion,
      Palette.amber)
  }

  private func drawName(baseline: Double, in builder: inout SceneBuilder) {
    name.draw(
      isAnonymous: row.isAnonymous, x: 0, baseline: baseline, isFollowed: company != nil,
      in: &builder)
    guard let company else { return }
    let nameEnd = name.lines.last?.width ?? 0
    let below = name.extraHeight + (isCompanyBelow ? RecordingName.linePitch : 0)
    builder.text(
      company, Palette.ink3, x: isCompanyBelow ? 0 : nameEnd + Self.companyGap,
      baseline: baseline + below)
  }
}
