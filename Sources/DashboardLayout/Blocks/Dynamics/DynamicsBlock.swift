import RecapDashboard
import RecapDrawing

/// How the live audience came, stayed and went, on a page without its list of people.
final class DynamicsBlock: FlowBlock {
  private let section: DynamicsSection
  private let sub: [TextSpan]
  private let survival: SurvivalDrawing?
  private let segments: SegmentTableLayout?

  let label = "dynamics"
  let parts: [ReportPart] = [.dynamics]
  let startsPage = true
  let hasRunningHead = true
  let continuationHeight = 0.0
  let closingHeight = 0.0
  let stripCount = 0

  /// Of the rule over arrivals and departures, and from it to their key and chart.
  private static let movementsTop = 58.0
  private static let (keyBaseline, chartTop) = (29.0, 33.0)
  private static let gap = 15.0
  static let secondColumn = 264.0
  static let columnWidth = 252.0

  init(_ section: DynamicsSection, measure: any TextMeasuring) {
    self.section = section
    // The sentence's second part repeats what a table has: it falls away where there is no room.
    sub =
      section.subs.first { spans in
        spans.reduce(0) { $0 + measure.width(of: $1.string, $1.style) } <= Paper.contentWidth
      } ?? section.subs.last ?? []
    segments =
      section.live == nil
      ? nil : section.segments.first.map { SegmentTableLayout($0, measure: measure) }
    let width = segments == nil ? Paper.contentWidth : Self.columnWidth
    survival = section.live.map { SurvivalDrawing($0.survival, width: width, measure: measure) }
  }

  /// All of the section: the list of people and the other groups stand under the first page.
  static func blocks(
    of section: DynamicsSection, measure: any TextMeasuring
  ) -> [any FlowBlock] {
    [DynamicsBlock(section, measure: measure)]
      + (section.followUp.map { [FollowUpBlock($0, measure: measure)] } ?? [])
      + SegmentPairBlock.blocks(of: section, measure: measure)
  }

  // MARK: Flow

  var isOnlyASentence: Bool { section.live == nil }
  var openingHeight: Double {
    section.live == nil ? SectionHead.height : endsTop + LiveEndsDrawing.height
  }
  var landmarks: [Landmark] { [Landmark(title: section.title, level: 0, strip: nil)] }

  func height(ofStrip index: Int) -> Double { 0 }
  func runningRange(_ strips: Range<Int>) -> String? { nil }

  private var survivalTop: Double {
    Self.movementsTop + Self.chartTop + MovementsFigure.height + Self.gap
  }
  private var endsTop: Double {
    survivalTop + max(survival?.height ?? 0, segments?.height ?? 0) + Self.gap
  }

  // MARK: Drawing

  func nodes(
    of fragment: Fragment.Content, measure: any TextMeasuring, pages: PageReferences
  ) -> [Scene.Node] {
    var builder = SceneBuilder(measure)
    SectionHead(title: section.title, sub: sub).draw(in: &builder)
    guard let live = section.live else { return builder.nodes }
    draw(live.movements, at: Self.movementsTop, in: &builder)
    survival?.draw(at: Point(0, survivalTop), in: &builder)
    segments?.draw(at: Point(Self.secondColumn, survivalTop), in: &builder)
    DepartureWindowsDrawing(live.windows).draw(at: Point(0, endsTop), in: &builder)
    LiveEndsDrawing(live.ends).draw(at: Point(Self.secondColumn, endsTop), in: &builder)
    return builder.nodes
  }

  private func draw(_ movements: MovementsFigure, at top: Double, in builder: inout SceneBuilder) {
    builder.blockRule(y: top)
    builder.tag(.heading(3)) {
      $0.text(
        movements.title, Typography.h2, Palette.ink1, x: 0, baseline: top + 16,
        fitting: Paper.contentWidth)
    }
    builder.tag(.paragraph) {
      $0.text(
        movements.key, Typography.note, Palette.ink3, x: 0, baseline: top + Self.keyBaseline,
        fitting: Paper.contentWidth)
    }
    let figure = movements.figure(width: Paper.contentWidth, measure: builder.measure)
    builder.place(
      figure, at: Point(0, top + Self.chartTop), alternative: movements.alternative)
  }
}
