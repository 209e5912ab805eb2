import RecapCharting
import RecapDashboard
import RecapDrawing

/// The audience of an event over its days, drawn for each width of the page.
struct DaysPart {
  struct Chart {
    let width: String
    let figureMarkup: String
  }

  struct Day {
    let name: String
    let note: String
    let charts: [Chart]
  }

  let title: String
  let keyMarkup: String
  let days: [Day]
  /// Of more days than strips have room for.
  let charts: [Chart]

  private static let mostStrips = 7
  private static let columnsHeight = 200.0

  init(_ section: EventDaysSection, measure: any TextMeasuring) {
    title = section.title
    let hasStrips = section.days.count <= Self.mostStrips
    keyMarkup = hasStrips ? Markup.key(section.key) : HTMLText.escaped(section.chartKey)
    days =
      hasStrips
      ? section.days.enumerated().map { Self.day($1, $0, of: section, measure: measure) } : []
    charts =
      hasStrips
      ? []
      : ChartWidth.allCases.map { width in
        Chart(
          width: width.className,
          figureMarkup: SVGWriter.figure(
            section.figure(
              size: Size(width.units, Self.columnsHeight), textSize: width.textSize,
              measure: measure),
            name: "days-\(width)", title: section.title, alternative: section.chartAlternative,
            classes: "chart"))
      }
  }

  private static func day(
    _ day: EventDaysSection.Day, _ index: Int, of section: EventDaysSection,
    measure: any TextMeasuring
  ) -> Day {
    Day(
      name: day.name, note: day.note,
      charts: ChartWidth.allCases.map { width in
        let unit = width.textSize / 7.5
        let style = DayStrip.Style.all[
          width == .narrow ? 3 : section.days.count > 3 ? 2 : 0
        ].with(plotHeight: (section.days.count > 3 ? 50 : 80) * unit)
        return Chart(
          width: width.className,
          figureMarkup: SVGWriter.figure(
            day.strip.scene(
              style, width: width.units, textSize: width.textSize, measure: measure),
            name: "day\(index + 1)-\(width)", title: day.name, alternative: day.alternative,
            classes: "chart"))
      })
  }
}

extension Markup {
  /// A key whose words have the colours of what they name.
  static func key(_ spans: [TextSpan]) -> String {
    spans.map { span in
      let text = HTMLText.escaped(span.string)
      guard span.style.weight == .medium, let token = ColorToken.name(of: span.paint.color) else {
        return text
      }
      return "<span class=\"t-\(token)\">\(text)</span>"
    }.joined()
  }
}
