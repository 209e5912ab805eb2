public import RecapDrawing

/// The dual-axis chart of a session: viewers as a line over an area on the left axis, the
/// engagement rate as a dashed line on the right, reaction peaks as bands, polls along the axis.
///
/// Both axes have five ticks, so that one grid serves both. Where nobody measured engagement, there is
/// no right axis; arrivals and departures may stand under the plot, on the same minutes.
public struct TimelineChart: Sendable {
  /// One minute, or one stretch of equal length.
  public struct Sample: Sendable, Hashable {
    public let viewers: Int
    /// A fraction; nil where nobody watched.
    public let rate: Double?

    public init(viewers: Int, rate: Double?) {
      self.viewers = viewers
      self.rate = rate
    }
  }

  /// A stretch with many reactions.
  public struct Peak: Sendable, Hashable {
    /// Seconds from the start.
    public let seconds: Range<Int>
    public let count: String
    /// On a square of 16 units.
    public let icon: Path

    public init(seconds: Range<Int>, count: String, icon: Path) {
      self.seconds = seconds
      self.count = count
      self.icon = icon
    }
  }

  public struct Poll: Sendable, Hashable {
    /// Seconds from the start, within the session.
    public let second: Int
    /// Its number in the list of polls, from 1.
    public let number: Int

    public init(second: Int, number: Int) {
      self.second = second
      self.number = number
    }
  }

  /// Who came and who went, minute by minute.
  public struct Movements: Sendable, Hashable {
    /// One a minute.
    public let arrivals: [Int]
    public let departures: [Int]
    public let arrivalsLabel: String
    public let departuresLabel: String

    public init(
      arrivals: [Int], departures: [Int], arrivalsLabel: String, departuresLabel: String
    ) {
      (self.arrivals, self.departures) = (arrivals, departures)
      (self.arrivalsLabel, self.departuresLabel) = (arrivalsLabel, departuresLabel)
    }
  }

  /// The words on the chart.
  public struct Labels: Sendable {
    public var viewersAxis: String
    public var rateAxis: String
    /// An axis title that also names the line's form, for where no direct label fits.
    public var viewersAxisWithForm: String
    public var rateAxisWithForm: String
    public var viewersLine: String
    public var rateLine: String
    public var polls: String
    public var nobody: String
    public var count: @Sendable (Int) -> String
    /// A rate given in whole per cent.
    public var percent: @Sendable (Int) -> String
    public var highlightedRate: String
    /// The time of day at a second of the session.
    public var clock: @Sendable (Int) -> String
    /// The time since the start at a second of the session.
    public var offset: @Sendable (Int) -> String

    public init(
      viewersAxis: String, rateAxis: String, viewersAxisWithForm: String,
      rateAxisWithForm: String, viewersLine: String, rateLine: String, polls: String,
      nobody: String, highlightedRate: String, count: @escaping @Sendable (Int) -> String,
      percent: @escaping @Sendable (Int) -> String, clock: @escaping @Sendable (Int) -> String,
      offset: @escaping @Sendable (Int) -> String
    ) {
      self.viewersAxis = viewersAxis
      self.rateAxis = rateAxis
      self.viewersAxisWithForm = viewersAxisWithForm
      self.rateAxisWithForm = rateAxisWithForm
      self.viewersLine = viewersLine
      self.rateLine = rateLine
      self.polls = polls
      self.nobody = nobody
      self.highlightedRate = highlightedRate
      self.count = count
      self.percent = percent
      self.clock = clock
      self.offset = offset
    }
  }

  /// The colours by what they stand for.
  public struct Colors: Sendable, Hashable {
    public var viewers, viewersText, rate, rateText: Color
    public var paper, band, grid, axis, pollLine, ink, quietInk: Color

    public init(
      viewers: Color, viewersText: Color, rate: Color, rateText: Color, paper: Color, band: Color,
      grid: Color, axis: Color, pollLine: Color, ink: Color, quietInk: Color
    ) {
      self.viewers = viewers
      self.viewersText = viewersText
      self.rate = rate
      self.rateText = rateText
      self.paper = paper
      self.band = band
      self.grid = grid
      self.axis = axis
      self.pollLine = pollLine
      self.ink = ink
      self.quietInk = quietInk
    }
  }

  /// Beyond it polls are mere ticks.
  public static let mostNumberedPolls = 40

  /// One a minute; empty only for a chart of nothing.
  public let samples: [Sample]
  /// Seconds.
  public let duration: Int
  /// The sample whose rate has a dot and a label.
  public let highlightedRate: Int?
  /// Whether there is an engagement rate, and an axis of it.
  public let measuresRates: Bool
  /// Under the plot; nil for none.
  public let movements: Movements?
  /// Behind the lines; nil for none.
  public let typical: TypicalCourse?
  public let peaks: [Peak]
  /// In order of their seconds.
  public let polls: [Poll]
  public private(set) var labels: Labels
  public let colors: Colors
  let mostViewers: Int

  public init(
    samples: [Sample], duration: Int, highlightedRate: Int?, measuresRates: Bool = true,
    movements: Movements? = nil, typical: TypicalCourse? = nil, peaks: [Peak], polls: [Poll],
    labels: Labels, colors: Colors
  ) {
    self.samples = samples
    self.duration = duration
    self.highlightedRate = highlightedRate
    self.measuresRates = measuresRates
    self.movements = movements
    self.typical = typical
    self.peaks = peaks
    self.polls = polls
    self.labels = labels
    self.colors = colors
    mostViewers = samples.map(\.viewers).max() ?? 0
  }

  /// The same without the time since the start under that of day.
  public var withoutOffsets: TimelineChart {
    var chart = self
    chart.labels.offset = { _ in "" }
    return chart
  }

  /// Whether a sample has less than half of the most viewers: its rate is of few, and drawn pale.
  func isPale(_ sample: Sample) -> Bool { 2 * sample.viewers < mostViewers }

  /// Whether any of the rate is drawn pale.
  public var hasPaleRate: Bool { samples.contains { $0.rate != nil && isPale($0) } }

  /// Where the plot lies in the finished chart, and how many viewers its height stands for.
  public func plot(
    size: Size, textSize: Double = 7.5, measure: any TextMeasuring
  ) -> (area: Rect, viewers: Int) {
    let geometry = TimelineGeometry(self, size: size, textSize: textSize, measure: measure)
    return (geometry.plot, geometry.ticks.upperBound)
  }

  /// The finished chart.
  /// - Parameter textSize: Of the axis labels, in points; all measures of marks follow it.
  public func scene(size: Size, textSize: Double = 7.5, measure: any TextMeasuring) -> Scene {
    var drawing = TimelineDrawing(self, size: size, textSize: textSize, measure: measure)
    return drawing.scene()
  }
}
