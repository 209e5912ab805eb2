import RecapDashboard
import RecapDrawing

/// The sessions by size and engagement, and who was new in each, beside each other.
final class SessionChartsBlock: FlowBlock {
  private let section: SessionsSection
  private let size: SessionsSection.Chart
  private let newcomers: SessionsSection.Chart

  let label = "session charts"
  let parts: [ReportPart] = []
  let startsPage = false
  let continuesSection = true
  let hasRunningHead = true
  let spaceAbove = 20.0
  let continuationHeight = 0.0
  let closingHeight = 0.0
  let stripCount = 0
  let openingHeight = 142.0
  var landmarks: [Landmark] { [] }

  private static let half = 252.0
  private static let second = 264.0
  private static let chartTop = 22.0

  /// Nil where there are no charts.
  init?(_ section: SessionsSection) {
    guard let size = section.size, let newcomers = section.newcomers else { return nil }
    (self.section, self.size, self.newcomers) = (section, size, newcomers)
  }

  func height(ofStrip index: Int) -> Double { 0 }
  func runningRange(_ strips: Range<Int>) -> String? { nil }

  func nodes(
    of fragment: Fragment.Content, measure: any TextMeasuring, pages: PageReferences
  ) -> [Scene.Node] {
    var builder = SceneBuilder(measure)
    draw(size, x: 0, height: openingHeight - Self.chartTop, in: &builder)
    draw(newcomers, x: Self.second, height: openingHeight - Self.chartTop - 14, in: &builder)
    builder.tag(.paragraph) { builder in
      var x = Self.second
      for key in section.newcomersKey {
        builder.fill(Rect(x: x, y: openingHeight - 11, width: 8, height: 6), key.color)
        x =
          builder.text(
            key.label, Typography.small, Palette.ink2, x: x + 11, baseline: openingHeight - 5)
          + 10
      }
    }
    return builder.nodes
  }

  private func draw(
    _ chart: SessionsSection.Chart, x: Double, height: Double, in builder: inout SceneBuilder
  ) {
    builder.halfTitle(chart.title, note: chart.note, x: x, width: Self.half, y: 0)
    let figure = chart.figure(size: Size(Self.half, height), measure: builder.measure)
    builder.place(figure, at: Point(x, Self.chartTop), alternative: chart.alternative)
  }
}

extension SceneBuilder {
  /// The title of a block of half the width under its rule, with a note behind it.
  mutating func halfTitle(_ title: String, note: String, x: Double, width: Double, y: Double) {
    blockRule(from: x, width: width, y: y)
    var end = 0.0
    tag(.heading(3)) {
      end = $0.text(title, Typography.h2, Palette.ink1, x: x, baseline: y + 16)
    }
    tag(.paragraph) {
      $0.text(
        note, Typography.note, Palette.ink3, x: end + 8, baseline: y + 16,
        fitting: x + width - end - 8)
    }
  }
}
