public import RecapDrawing

/// A day of an event: how many people were live at each minute, and beneath it the sessions.
public struct DayStrip: Sendable {
  /// Minutes on end in each of which a session is on.
  public struct Run: Sendable {
    /// Seconds from the day's beginning.
    public let start: Int
    /// One number a minute.
    public let viewers: [Int]

    public init(start: Int, viewers: [Int]) { (self.start, self.viewers) = (start, viewers) }
  }

  /// A session.
  public struct Bar: Sendable {
    /// Seconds from the day's beginning.
    public let seconds: Range<Int>
    /// From 0 at the top.
    public let lane: Int
    public let number: String
    public let title: String
    public let viewers: String
    public let rate: String
    public let details: MarkDetails?

    public init(
      seconds: Range<Int>, lane: Int, number: String, title: String, viewers: String, rate: String,
      details: MarkDetails? = nil
    ) {
      self.details = details
      (self.seconds, self.lane, self.number) = (seconds, lane, number)
      (self.title, self.viewers, self.rate) = (title, viewers, rate)
    }
  }

  public struct Colors: Sendable {
    public let blue, blueText, greenText, axis, grid, ink, paper: Color

    public init(
      blue: Color, blueText: Color, greenText: Color, axis: Color, grid: Color, ink: Color,
      paper: Color
    ) {
      (self.blue, self.blueText, self.greenText) = (blue, blueText, greenText)
      (self.axis, self.grid, self.ink, self.paper) = (axis, grid, ink, paper)
    }
  }

  public let runs: [Run]
  public let bars: [Bar]
  /// What all days of the event share.
  public let time: FoldedTime
  public let ticks: CountTicks
  /// The most viewers, and in which run and minute; nil where nobody was there.
  public let peak: (run: Int, minute: Int, label: String)?
  public let colors: Colors
  /// What the day's clock shows at a second.
  public let clock: @Sendable (Int) -> String
  public let count: @Sendable (Int) -> String

  public init(
    runs: [Run], bars: [Bar], time: FoldedTime, ticks: CountTicks,
    peak: (run: Int, minute: Int, label: String)?, colors: Colors,
    clock: @escaping @Sendable (Int) -> String, count: @escaping @Sendable (Int) -> String
  ) {
    (self.runs, self.bars, self.time, self.ticks) = (runs, bars, time, ticks)
    (self.peak, self.colors, self.clock, self.count) = (peak, colors, clock, count)
  }

  /// What its clock shows where the axis begins, ends and is folded.
  public var edges: [String] {
    time.stretches.flatMap { [clock($0.lowerBound), clock($0.upperBound)] }
  }

  public var laneCount: Int { (bars.map(\.lane).max() ?? -1) + 1 }

  /// The least lane for each of some stretches, in their order, in which it is free.
  public static func lanes(_ stretches: [Range<Int>]) -> [Int] {
    var ends: [Int] = []
    return stretches.map { stretch in
      if let lane = ends.firstIndex(where: { $0 <= stretch.lowerBound }) {
        ends[lane] = stretch.upperBound
        return lane
      }
      ends.append(stretch.upperBound)
      return ends.count - 1
    }
  }

  /// How much room a day is given.
  public struct Style: Sendable, Hashable {
    /// Points.
    public let plotHeight: Double
    /// Points from a lane to the next.
    public let lanePitch: Double
    /// 0 for numbers in the bars alone.
    public let titleLines: Int
    /// Whether each day names the hours; else the last of several does, for all.
    public let namesHours: Bool

    public init(plotHeight: Double, lanePitch: Double, titleLines: Int, namesHours: Bool = true) {
      (self.plotHeight, self.lanePitch) = (plotHeight, lanePitch)
      (self.titleLines, self.namesHours) = (titleLines, namesHours)
    }

    /// Points that hours take under a day that names them.
    public static let hoursHeight = 12.0

    /// From the roomiest to the tightest.
    public static let all = [
      Style(plotHeight: 38, lanePitch: 30, titleLines: 2),
      Style(plotHeight: 40, lanePitch: 22, titleLines: 1),
      Style(plotHeight: 28, lanePitch: 22, titleLines: 1),
      Style(plotHeight: 24, lanePitch: 13, titleLines: 0),
      Style(plotHeight: 16, lanePitch: 12, titleLines: 0),
      Style(plotHeight: 18, lanePitch: 12, titleLines: 0, namesHours: false),
    ]

    public func with(plotHeight: Double, namesHours: Bool? = nil) -> Style {
      Style(
        plotHeight: plotHeight, lanePitch: lanePitch, titleLines: titleLines,
        namesHours: namesHours ?? self.namesHours)
    }
  }

  /// Points, for a size of text of 7.5.
  public func height(_ style: Style, textSize: Double = 7.5) -> Double {
    let unit = textSize / 7.5
    return DayStripDrawing.plotTop * unit + style.plotHeight
      + (DayStripDrawing.lanesTop(style) + Double(laneCount) * style.lanePitch) * unit
  }

  public func scene(
    _ style: Style, width: Double, textSize: Double = 7.5, measure: any TextMeasuring
  ) -> Scene {
    let size = Size(width, height(style, textSize: textSize))
    var drawing = DayStripDrawing(self, style, size: size, unit: textSize / 7.5, measure: measure)
    drawing.draw()
    return drawing.builder.scene(size: size)
  }
}
