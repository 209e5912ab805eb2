import RecapDashboard
import RecapDrawing

/// How the recording was watched: figures, plays over time, and everybody who loaded it.
struct RecordingPart {
  struct Figure {
    let label: String
    let value: String
    let isEmpty: Bool
    let note: String?
  }

  struct Plays {
    let title: String
    let note: String
    let scrollHint: String
    let figuresMarkup: String
  }

  let title: String
  let subMarkup: String
  let figures: [Figure]
  let hasFigures: Bool
  let plays: Plays?
  let viewers: RecordingViewersPart?

  init(
    _ section: RecordingSection, words: WebFurniture, attendeeLink: AttendeeLink?,
    measure: any TextMeasuring
  ) {
    title = section.title
    subMarkup = Markup.text(section.sub)
    figures = section.figures.map {
      Figure(label: $0.label, value: $0.value.text, isEmpty: $0.value.isEmpty, note: $0.note)
    }
    hasFigures = !figures.isEmpty
    plays = section.plays.map { plays in
      Plays(
        title: plays.title, note: plays.note, scrollHint: words.scrollHint,
        figuresMarkup: Self.figures(of: plays, measure: measure))
    }
    viewers = section.table.map { RecordingViewersPart($0, attendeeLink: attendeeLink) }
  }

  /// The chart is never narrower than 760 units: on narrow screens it scrolls, in larger text.
  static let playsSizes: [(width: ChartWidth, size: Size, textSize: Double)] = [
    (.wide, Size(760, 150), 9.5), (.narrow, Size(760, 180), 10.8),
  ]

  private static func figures(of plays: PlaysFigure, measure: any TextMeasuring) -> String {
    playsSizes.map { width, size, textSize in
      SVGWriter.figure(
        plays.figure(size: size, textSize: textSize, measure: measure),
        name: "plays-by-day-\(width)", title: plays.title, alternative: plays.alternative,
        classes: "chart \(width == .wide ? width.className : "below-wide")")
    }.joined()
  }
}
