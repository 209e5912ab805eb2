import RecapDashboard
import RecapDrawing

/// The chart of a session over time, with its numbers in a table.
struct TimelinePart {
  struct Chart {
    let width: String
    /// Where the plot lies: x, y, width and height in units of the drawing.
    let plot: String
    /// What the plot's height stands for, in viewers.
    let top: Int
    /// What its width stands for.
    let seconds: Int
    let figureMarkup: String
  }

  struct Minute {
    let clock: String
    let minute: Int
    let viewers: String
    let rate: String
    let hasReactions: Bool
    let reactions: String
  }

  let title: String
  let key: String
  let charts: [Chart]
  let tableTitle: String
  let clockHead: String
  let minuteHead: String
  let viewersHead: String
  let rateHead: String
  /// Whether anybody knows when people reacted.
  let hasReactions: Bool
  let reactionsHead: String
  let minutes: [Minute]

  init(_ timeline: TimelineSection, measure: any TextMeasuring) {
    title = timeline.title
    key = timeline.key
    charts = ChartWidth.allCases.map { Self.chart(of: timeline, at: $0, measure: measure) }
    let heads = timeline.minutes.heads
    tableTitle = timeline.minutes.title
    clockHead = heads.clock
    minuteHead = heads.minute
    viewersHead = heads.viewers
    rateHead = heads.rate
    hasReactions = heads.reactions != nil
    reactionsHead = heads.reactions ?? ""
    minutes = timeline.minutes.enumerated().map { index, minute in
      Minute(
        clock: minute.clock, minute: index, viewers: minute.viewers.text, rate: minute.rate.text,
        hasReactions: heads.reactions != nil, reactions: minute.reactions.text)
    }
  }

  /// The size of a timeline whose plot has the height of the design.
  static func size(at width: ChartWidth, isRated: Bool = true) -> Size {
    Size(width.units, width.plotHeight + (isRated ? 74 : 107) * width.textSize / 7.5)
  }

  private static func chart(
    of timeline: TimelineSection, at width: ChartWidth, measure: any TextMeasuring
  ) -> Chart {
    let size = size(at: width, isRated: timeline.isRated)
    let plot = timeline.plot(size: size, textSize: width.textSize, measure: measure)
    let scene = timeline.figure(size: size, textSize: width.textSize, measure: measure)
    let area = [plot.area.x, plot.area.y, plot.area.width, plot.area.height]
    return Chart(
      width: width.className, plot: area.map { SVGNumber.text($0) }.joined(separator: " "),
      top: plot.viewers, seconds: plot.seconds,
      figureMarkup: SVGWriter.figure(
        scene, name: "timeline-\(width)", title: timeline.title,
        alternative: timeline.alternative, classes: "chart"))
  }
}
