import RecapCharting
import RecapDashboard
import RecapDrawing

/// The audience of an event over its days, with the sessions beneath: a strip a day, or a column a
/// day where there are too many.
struct DaysPart {
  private let section: EventDaysSection
  /// From the block's rule to the next block's.
  private let height: Double

  private static let headHeight = 12.0
  private static let tallestPlot = 190.0
  /// From the last lane to the next block.
  private static let foot = 5.0

  init(_ section: EventDaysSection, height: Double) {
    (self.section, self.height) = (section, height)
  }

  func draw(in builder: inout SceneBuilder) {
    let width = Paper.contentWidth
    builder.blockRule(y: 0)
    let title = builder.measure.lines(section.title, Typography.h2, width: width)
    builder.tag(.heading(2)) {
      for (index, line) in title.enumerated() {
        $0.text(line, Palette.ink1, x: 0, baseline: 16 + Double(index) * 14)
      }
    }
    let keyBaseline = 29 + Double(title.count - 1) * 14
    let top = keyBaseline + 8
    guard let style = style(room: height - top - Self.foot) else {
      return drawColumns(keyBaseline: keyBaseline, in: &builder)
    }
    builder.tag(.paragraph) { builder in
      var x = 0.0
      for span in section.key {
        x = builder.text(
          span.string, span.style, span.paint.color, x: x, baseline: keyBaseline,
          isFollowed: span.string.hasSuffix(" "))
      }
    }
    var y = top
    for (index, day) in section.days.enumerated() {
      let isLast = index == section.days.count - 1
      let own = style.with(plotHeight: style.plotHeight, namesHours: style.namesHours || isLast)
      y = draw(day, own, at: y, in: &builder)
    }
  }

  /// The roomiest style in which all days fit; what is left over makes the plots higher.
  private func style(room: Double) -> DayStrip.Style? {
    let count = Double(section.days.count)
    // Where clocks change, days have hours of their own.
    let haveSameHours = Set(section.days.map(\.strip.edges)).count == 1
    func needed(_ style: DayStrip.Style) -> Double {
      section.days.reduce(style.namesHours ? 0 : DayStrip.Style.hoursHeight) {
        $0 + $1.strip.height(style) + Self.headHeight
      }
    }
    guard
      let style = DayStrip.Style.all.first(where: {
        needed($0) <= room && ($0.namesHours || haveSameHours)
      })
    else { return nil }
    let more = (room - needed(style)) / count
    return style.with(plotHeight: min(Self.tallestPlot, style.plotHeight + more))
  }

  /// Returns the y of its foot.
  private func draw(
    _ day: EventDaysSection.Day, _ style: DayStrip.Style, at y: Double,
    in builder: inout SceneBuilder
  ) -> Double {
    let width = Paper.contentWidth
    builder.tag(.heading(3)) {
      $0.text(day.name, Typography.label, Palette.ink1, x: 0, baseline: y + 8)
    }
    builder.tag(.paragraph) {
      $0.text(day.note, Typography.small, Palette.ink2, x: width, baseline: y + 8, align: .end)
    }
    let scene = day.strip.scene(style, width: width, measure: builder.measure)
    builder.place(scene, at: Point(0, y + Self.headHeight), alternative: day.alternative)
    return y + Self.headHeight + scene.size.height
  }

  private func drawColumns(keyBaseline: Double, in builder: inout SceneBuilder) {
    builder.tag(.paragraph) {
      $0.text(section.chartKey, Typography.note, Palette.ink3, x: 0, baseline: keyBaseline)
    }
    let top = keyBaseline + 10
    let figure = section.figure(
      size: Size(Paper.contentWidth, height - 12 - top), measure: builder.measure)
    builder.place(figure, at: Point(0, top), alternative: section.chartAlternative)
  }
}
