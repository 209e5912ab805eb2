import RecapDashboard
import RecapDrawing

/// The three tiles: unique viewers, average minutes viewed, recording plays.
struct TilesPart {
  struct Segment {
    let figure: String
    let label: String
  }

  struct Stay {
    let label: String
    let value: String
    let hasNone: Bool
    let barMarkup: String
  }

  struct Plays {
    let sparklinesMarkup: String
    let firstDay: String
    let lastDay: String
  }

  let uniqueViewersLabel: String
  let uniqueViewers: String
  let segmentsMarkup: String
  let segments: [Segment]
  let averageMinutesLabel: String
  let averageMinutes: String
  let minutesUnit: String?
  let stays: [Stay]
  let recordingPlaysLabel: String
  let recordingPlays: String
  let playNote: String?
  let plays: Plays?

  init(_ figures: KeyFigures, measure: any TextMeasuring) {
    uniqueViewersLabel = figures.uniqueViewersLabel
    uniqueViewers = figures.uniqueViewers
    segmentsMarkup = Self.bar(of: figures.segments)
    segments = figures.segments.map { Segment(figure: $0.figure, label: $0.label) }
    averageMinutesLabel = figures.averageMinutesLabel
    averageMinutes = figures.averageMinutes
    minutesUnit = figures.minutesUnit
    stays = figures.stays.map { stay in
      Stay(
        label: stay.label, value: stay.value, hasNone: stay.share == nil,
        barMarkup: Markup.bar(
          share: stay.share, stay.kind == .live ? Palette.blue : Palette.amber))
    }
    recordingPlaysLabel = figures.recordingPlaysLabel
    recordingPlays = figures.recordingPlays
    playNote = figures.playNote
    plays = figures.playDays.map { days in
      Plays(
        sparklinesMarkup: Self.sparklines(
          of: days, title: figures.recordingPlaysLabel, measure: measure),
        firstDay: days.firstDay, lastDay: days.lastDay)
    }
  }

  /// The audience as one bar of 1000 units; a sliver keeps a visible width, which the largest
  /// segment gives up.
  private static func bar(of segments: [KeyFigures.Segment]) -> String {
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
      case .live: fill(Rect(x: x, y: 0, width: width, height: 8), Palette.blue)
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

  private static func sparklines(
    of days: KeyFigures.PlayDays, title: String, measure: any TextMeasuring
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
