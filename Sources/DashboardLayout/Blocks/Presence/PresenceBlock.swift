import RecapDashboard
import RecapDrawing

/// The complete list of who was there live, a row each.
struct PresenceBlock: FlowBlock {
  private let section: PresenceSection
  private let longNames: LongNames

  let label = "attendees"
  let parts: [ReportPart] = [.attendees]
  // Below what little the section before left over; else at the top of a page.
  let startsPage = false
  let spaceAbove = 26.0
  let hasRunningHead = true
  let stripCount: Int
  var isOnlyASentence: Bool { stripCount == 0 }
  var leastRoom: Double { isOnlyASentence ? 0 : 440 }

  /// With a second line where something is measured that people did.
  private let rowHeight: Double
  private static let spaceUnderTitle = 12.0
  /// The repeated head begins in the running head's margin.
  private static let marginForHead = 8.0

  init(_ section: PresenceSection, measure: any TextMeasuring) {
    self.section = section
    stripCount = section.rows.count
    longNames = LongNames(
      count: stripCount, name: section.rows.name, style: PresenceColumns.name,
      width: PresenceColumns.detailEnd, wideWidth: PresenceColumns.detailEnd, measure: measure)
    rowHeight = section.summary.counters.isEmpty ? 18 : 28
  }

  var openingHeight: Double {
    stripCount == 0
      ? SectionHead.height
      : SectionHead.height + Self.spaceUnderTitle + PresenceTableHead.height + rowHeight
  }
  var continuationHeight: Double { PresenceTableHead.height - Self.marginForHead }
  var closingHeight: Double { section.end == nil ? 0 : 18 }

  func height(ofStrip index: Int) -> Double { rowHeight + longNames.extraHeight(ofRow: index) }

  func runningRange(_ strips: Range<Int>) -> String? {
    strips.isEmpty ? nil : section.range(strips)
  }

  var landmarks: [Landmark] {
    Landmark.list(section.title, of: stripCount, range: section.outlineRange)
  }

  func nodes(
    of fragment: Fragment.Content, measure: any TextMeasuring, pages: PageReferences
  ) -> [Scene.Node] {
    var builder = SceneBuilder(measure)
    if fragment.isOpening {
      SectionHead(title: section.title, sub: section.sub).draw(in: &builder)
      guard stripCount > 0 else { return builder.nodes }
    }
    let top =
      fragment.isOpening ? SectionHead.height + Self.spaceUnderTitle : -Self.marginForHead
    var y = 0.0
    builder.tag(.table, continues: !fragment.startsTable) { builder in
      PresenceTableHead(section.heads, isRepeated: !fragment.startsTable)
        .draw(at: top, in: &builder)
      var rows = PresenceRowsDrawing(
        section, rowHeight: rowHeight, at: top + PresenceTableHead.height)
      if fragment.isOpening { rows.addSummary(in: &builder) }
      for index in fragment.strips { rows.add(index, longName: longNames[index], in: &builder) }
      rows.finish(in: &builder)
      y = rows.y
    }
    if fragment.isClosing, let end = section.end { builder.endOfList(end, y: y) }
    return builder.nodes
  }
}
