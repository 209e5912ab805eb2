import RecapDashboard
import RecapDrawing

/// The complete list of live viewers, a row each.
final class AttendeesBlock: FlowBlock {
  let section: AttendeesSection
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

  static let rowHeight = 28.0
  private static let legendHeight = 60.0

  init(_ section: AttendeesSection, measure: any TextMeasuring) {
    self.section = section
    stripCount = section.rows.count
    longNames = LongNames(
      count: stripCount, name: section.rows.name, style: AttendeeColumns.name,
      width: AttendeeColumns.nameWidth, wideWidth: AttendeeColumns.wideWidth, measure: measure)
  }

  // MARK: Flow

  var openingHeight: Double {
    // Down to the rule under the section's title; legend; table head; the row of all viewers.
    stripCount == 0
      ? SectionHead.height
      : SectionHead.height + Self.legendHeight + AttendeeTableHead.height + Self.rowHeight
  }

  /// The repeated head begins in the running head's margin.
  var continuationHeight: Double { AttendeeTableHead.height - Self.marginForHead }
  private static let marginForHead = 8.0
  var closingHeight: Double { section.end == nil ? 0 : 18 }

  func height(ofStrip index: Int) -> Double {
    Self.rowHeight + longNames.extraHeight(ofRow: index)
  }

  func runningRange(_ strips: Range<Int>) -> String? {
    strips.isEmpty ? nil : section.range(strips)
  }

  var landmarks: [Landmark] {
    Landmark.list(section.title, of: stripCount, range: section.outlineRange)
  }

  // MARK: Drawing

  func nodes(
    of fragment: Fragment.Content, measure: any TextMeasuring, pages: PageReferences
  ) -> [Scene.Node] {
    var builder = SceneBuilder(measure)
    var y = 0.0
    if fragment.isOpening {
      SectionHead(title: section.title, sub: section.sub).draw(in: &builder)
      guard stripCount > 0 else { return builder.nodes }
      AttendeeLegend(section).draw(at: SectionHead.height, in: &builder)
    }
    builder.tag(.table, continues: !fragment.startsTable) { builder in
      y = drawHead(of: fragment, in: &builder)
      var rows = AttendeeRowsDrawing(section, at: y)
      if fragment.isOpening { rows.addSummary(in: &builder) }
      for index in fragment.strips {
        rows.add(
          section.rows[index], longName: longNames[index], index: index,
          height: height(ofStrip: index), in: &builder)
      }
      rows.finish(in: &builder)
      y = rows.y
    }
    if fragment.isClosing, let end = section.end { builder.endOfList(end, y: y) }
    return builder.nodes
  }

  /// Returns the y below the head.
  private func drawHead(
    of fragment: Fragment.Content, in builder: inout SceneBuilder
  ) -> Double {
    let top =
      fragment.isOpening ? SectionHead.height + Self.legendHeight : -Self.marginForHead
    AttendeeTableHead(
      section.heads, hasRamp: !fragment.isOpening, isRepeated: !fragment.startsTable
    ).draw(at: top, in: &builder)
    return top + AttendeeTableHead.height
  }
}
