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

  struct Viewers {
    let name: String
    let title: String
    let note: String
    let nameHead: String
    let heads: [String]
    let rowsMarkup: String
  }

  let title: String
  let subMarkup: String
  let figures: [Figure]
  let hasFigures: Bool
  let plays: Plays?
  let viewers: Viewers?

  init(_ report: Report, attendeeLink: AttendeeLink?, measure: any TextMeasuring) {
    let section = report.recording
    title = section.title
    subMarkup = Markup.text(section.sub)
    figures = section.figures.map {
      Figure(label: $0.label, value: $0.value.text, isEmpty: $0.value.isEmpty, note: $0.note)
    }
    hasFigures = !figures.isEmpty
    plays = section.plays.map { plays in
      Plays(
        title: plays.title, note: plays.note, scrollHint: report.web.scrollHint,
        figuresMarkup: Self.figures(of: plays, measure: measure))
    }
    let rows = RecordingRowWriter(attendeeLink: attendeeLink)
    if let all = report.recordingViewers {
      viewers = Viewers(
        name: ReportPart.recordingViewers.name, title: all.title, note: all.note,
        nameHead: all.heads.name, heads: all.heads.figures,
        rowsMarkup: rows.markup(of: all.rows))
    } else {
      viewers = section.table.map { table in
        Viewers(
          name: ReportPart.recordingViewers.name, title: table.title, note: table.note(nil),
          nameHead: table.heads.name, heads: table.heads.figures,
          rowsMarkup: rows.markup(of: table.rows))
      }
    }
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
