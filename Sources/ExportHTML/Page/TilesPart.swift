import RecapDashboard
import RecapDrawing

/// The key figures, each in a tile.
struct TilesPart {
  struct Figure {
    let label: String
    let figure: String
    let unit: String?
    let isMinor: Bool
    // What stands under the figure: one of these.
    private(set) var audience: Audience?
    private(set) var stays: Stays?
    private(set) var stay: Stay?
    private(set) var plays: Plays?
    private(set) var counts: Counts?
    private(set) var note: String?
    let comparison: TileComparisonPart?

    init(_ tile: Tile, number: Int, measure: any TextMeasuring) {
      label = tile.label
      figure = tile.figure
      unit = tile.unit
      isMinor = tile.isMinor
      comparison = TileComparisonPart(tile.comparison, title: tile.label, number: number)
      switch tile.detail {
      case .audience(let segments): audience = Audience(segments)
      case .stays(let stays): self.stays = Stays(stays)
      case .stay(let stay): self.stay = Stay(stay)
      case .plays(let days): plays = Plays(days, title: tile.label, measure: measure)
      case .counts(let counts):
        self.counts = Counts(counts, title: tile.label, measure: measure)
      case .note(let note): self.note = note
      case .nothing: break
      }
    }
  }

  let tiles: [Figure]

  init(_ tiles: [Tile], measure: any TextMeasuring) {
    self.tiles = tiles.enumerated().map { Figure($1, number: $0 + 1, measure: measure) }
  }
}

/// The audience of a session as one bar with its segments.
struct Audience {
  struct Segment {
    let figure: String
    let label: String
  }

  let barMarkup: String
  let segments: [Segment]

  init(_ segments: [Tile.Segment]) {
    barMarkup = Self.bar(of: segments)
    self.segments = segments.map { Segment(figure: $0.figure, label: $0.label) }
  }

  /// The audience as one bar of 1000 units; a sliver keeps a visible width, which the largest
  /// segment gives up.
  private static func bar(of segments: [Tile.Segment]) -> String {
    let (gap, least) = (3.0, 4.0)
    let room = 1000 - gap * Double(segments.count - 1)
    let people = Double(segments.reduce(0) { $0 + $1.people })
    var widths = segments.map { max(least, room * Double($0.people) / people) }
    if let largest = widths.indices.max(by: { widths[$0] < widths[$1] }) {
      widths[largest] -= widths.reduce(0, +) - room
    }
    var nodes: [Scene.Node] = []
    func fill(_ rect: Rect, _ color: Color) {
      nodes.append(.shape(Scene.Shape(.rect(rect), fill: Paint(color))))
    }
    if segments.isEmpty { fill(Rect(x: 0, y: 0, width: 1000, height: 8), Palette.track) }
    var x = 0.0
    for (segment, width) in zip(segments, widths) {
      switch segment.kind {
      case .live, .stayed: fill(Rect(x: x, y: 0, width: width, height: 8), Palette.blue)
      case .left: fill(Rect(x: x, y: 0, width: width, height: 8), Palette.choroplethRamp[1])
      case .recording: fill(Rect(x: x, y: 0, width: width, height: 8), Palette.amber)
      case .both:
        fill(Rect(x: x, y: 0, width: width, height: 3.6), Palette.blue)
        fill(Rect(x: x, y: 4.4, width: width, height: 3.6), Palette.amber)
      }
      x += width + gap
    }
    return SVGWriter.decoration(
      Scene(size: Size(1000, 8), nodes: nodes), classes: "segments", isStretched: true)
  }
}

/// How long people stayed, live and with the recording.
struct Stays {
  struct Row {
    let label: String
    let value: String
    let hasNone: Bool
    let barMarkup: String
  }

  let rows: [Row]

  init(_ stays: [Tile.Stay]) {
    rows = stays.map { stay in
      Row(
        label: stay.label, value: stay.value, hasNone: stay.share == nil,
        barMarkup: Markup.bar(
          share: stay.share, stay.kind == .live ? Palette.blue : Palette.amber))
    }
  }
}

/// How long the live audience stayed, and the stay in the middle.
struct Stay {
  let barMarkup: String
  let label: String
  let hasMedian: Bool
  let figure: String

  init(_ stay: Tile.MiddleStay) {
    barMarkup = Self.bar(of: stay)
    label = stay.medianLabel
    hasMedian = stay.median != nil
    figure = stay.medianFigure
  }

  /// A bar of 1000 units on its track, and the tick of the median.
  private static func bar(of stay: Tile.MiddleStay) -> String {
    func rect(_ rect: Rect, _ color: Color) -> Scene.Node {
      .shape(Scene.Shape(.rect(rect), fill: Paint(color)))
    }
    var nodes = [rect(Rect(x: 0, y: 1.8, width: 1000, height: 8.4), Palette.track)]
    if let share = stay.share {
      nodes.append(rect(Rect(x: 0, y: 1.8, width: 1000 * min(1, share), height: 8.4), Palette.blue))
    }
    if let median = stay.median {
      let x = min(max(1000 * median, 2), 998)
      nodes.append(rect(Rect(x: x - 2, y: 0, width: 4, height: 12), Palette.ink1))
    }
    return SVGWriter.decoration(
      Scene(size: Size(1000, 12), nodes: nodes), classes: "segments stay", isStretched: true)
  }
}

/// The plays of a recording over its days.
struct Plays {
  let sparklinesMarkup: String
  let firstDay: String
  let lastDay: String

  init(_ days: Tile.PlayDays, title: String, measure: any TextMeasuring) {
    sparklinesMarkup = Self.sparklines(of: days, title: title, measure: measure)
    firstDay = days.firstDay
    lastDay = days.lastDay
  }

  private static func sparklines(
    of days: Tile.PlayDays, title: String, measure: any TextMeasuring
  ) -> String {
    // The tile is a fourth of a wide page, and all of a narrower one.
    let sizes: [(ChartWidth, Size)] = [
      (.wide, Size(165, 26)), (.middle, Size(400, 40)), (.narrow, Size(190, 28)),
    ]
    return sizes.map { width, size in
      SVGWriter.figure(
        days.figure(size: size, measure: measure), name: "plays-\(width)", title: title,
        alternative: days.alternative, classes: "spark \(width.className)")
    }.joined()
  }
}

/// How many people have each of some small counts.
struct Counts {
  let chartsMarkup: String

  init(_ counts: Tile.CountColumns, title: String, measure: any TextMeasuring) {
    let sizes: [(ChartWidth, Size)] = [
      (.wide, Size(250, 62)), (.middle, Size(250, 62)), (.narrow, Size(290, 66)),
    ]
    chartsMarkup = sizes.map { width, size in
      SVGWriter.figure(
        counts.figure(size: size, textSize: 11, measure: measure), name: "counts-\(width)",
        title: title, alternative: counts.alternative, classes: "counts \(width.className)")
    }.joined()
  }
}
