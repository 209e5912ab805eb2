import RecapDashboard
import RecapDrawing

/// How the audience came, went and stayed, and whom to follow up with.
struct DynamicsPart {
  struct Chart {
    let width: String
    let figureMarkup: String
  }

  /// Of those who watched live.
  struct Live {
    let movementsTitle: String
    let movementsKey: String
    let movementsCharts: [Chart]
    let survivalTitle: String
    let survivalNote: String?
    let survivalCharts: [Chart]
    let survivalExplanation: String
    /// The groups beside the curve; nil where there are none.
    let segments: SegmentsPart?
    let windows: WindowsPart
    let ends: EndsPart
  }

  let title: String
  let subMarkup: String
  let live: Live?
  let followUp: FollowUpPart?
  /// The other kinds of groups.
  let moreSegments: [SegmentsPart]
  let hasMoreSegments: Bool

  init(_ section: DynamicsSection, measure: any TextMeasuring) {
    title = section.title
    subMarkup = Markup.text(section.subs.first ?? [])
    live = section.live.map { Live($0, section.segments.first, measure: measure) }
    followUp = section.followUp.map { FollowUpPart($0, measure: measure) }
    moreSegments = section.segments.dropFirst(section.live == nil ? 0 : 1).map {
      SegmentsPart($0, measure: measure)
    }
    hasMoreSegments = !moreSegments.isEmpty
  }
}

extension DynamicsPart.Live {
  fileprivate init(
    _ live: DynamicsSection.Live, _ groups: SegmentTable?, measure: any TextMeasuring
  ) {
    movementsTitle = live.movements.title
    movementsKey = live.movements.key
    movementsCharts = ChartWidth.allCases.map { width in
      Self.chart(
        live.movements.figure(width: width.units, textSize: width.textSize, measure: measure),
        "movements", live.movements.title, live.movements.alternative, at: width)
    }
    let survival = live.survival
    survivalTitle = survival.title
    survivalNote = survival.note
    survivalExplanation = survival.explanation
    let isAlone = groups == nil
    survivalCharts = ChartWidth.allCases.compactMap { width in
      // On a wide page it has half of it.
      let units = width == .wide && !isAlone ? Self.halfWidth : width.units
      return survival.figure(
        size: Size(units, Self.survivalHeight), textSize: width.textSize, measure: measure
      ).map {
        Self.chart($0, "survival", survival.title, survival.alternative, at: width)
      }
    }
    segments = groups.map { SegmentsPart($0, measure: measure) }
    windows = WindowsPart(live.windows)
    ends = EndsPart(live.ends)
  }

  private static let halfWidth = 364.0
  private static let survivalHeight = 170.0

  private static func chart(
    _ scene: Scene, _ name: String, _ title: String, _ alternative: String, at width: ChartWidth
  ) -> DynamicsPart.Chart {
    DynamicsPart.Chart(
      width: width.className,
      figureMarkup: SVGWriter.figure(
        scene, name: "\(name)-\(width)", title: title, alternative: alternative, classes: "chart"))
  }
}

/// Groups of live viewers, beside everybody.
struct SegmentsPart {
  struct Row {
    let name: String
    let viewers: String
    let minutesMarkup: String
    let minutes: String
    let hasEngagement: Bool
    let engagementMarkup: String
    let engagement: String
    let isSmall: Bool
  }

  let title: String
  let note: String
  let nameHead: String
  let viewersHead: String
  let minutesHead: String
  let hasEngagement: Bool
  let engagementHead: String
  let rows: [Row]
  let remark: String

  private static let dot = Size(84, 14)

  init(_ table: SegmentTable, measure: any TextMeasuring) {
    title = table.title
    note = table.note
    nameHead = table.heads.name
    viewersHead = table.heads.viewers
    minutesHead = table.heads.minutes
    hasEngagement = table.heads.engagement != nil
    engagementHead = table.heads.engagement ?? ""
    remark = table.remark
    rows = table.rows.map { row in
      Row(
        name: row.name, viewers: row.viewers,
        minutesMarkup: SVGWriter.decoration(
          table.minutes(of: row, size: Self.dot, measure: measure), classes: "dot"),
        minutes: row.minutes, hasEngagement: row.engagement != nil,
        engagementMarkup: SVGWriter.decoration(
          table.engagement(of: row, size: Self.dot, measure: measure), classes: "dot"),
        engagement: row.engagement ?? "", isSmall: row.isSmall)
    }
  }
}

/// The departure windows, and what was on in them.
struct WindowsPart {
  struct Row {
    let span: String
    let barMarkup: String
    let departures: String
    let wasOn: String
    let isQuiet: Bool
  }

  let title: String
  let spanHead: String
  let departuresHead: String
  let wasOnHead: String
  let rows: [Row]
  let hasRows: Bool
  let none: String

  init(_ table: DepartureWindowsTable) {
    title = table.title
    (spanHead, departuresHead, wasOnHead) = table.heads
    none = table.none
    hasRows = !table.rows.isEmpty
    let most = Double(table.rows.map(\.departures).max() ?? 1)
    rows = table.rows.map {
      Row(
        span: $0.span,
        barMarkup: Markup.bar(
          share: Double($0.departures) / most, Palette.ink4, hasTrack: false),
        departures: $0.figure, wasOn: $0.wasOn, isQuiet: $0.isQuiet)
    }
  }
}

/// How many came late, left early and stayed.
struct EndsPart {
  struct Row {
    let label: String
    let barMarkup: String
    let people: String
    let rate: String
    let isQuiet: Bool
  }

  let title: String
  let note: String
  let labelHead: String
  let peopleHead: String
  let shareHead: String
  let rows: [Row]

  init(_ table: LiveEndsTable) {
    title = table.title
    note = table.note
    (labelHead, peopleHead, shareHead) = table.heads
    rows = table.rows.map {
      Row(
        label: $0.label, barMarkup: Markup.bar(share: $0.share, Palette.blue),
        people: $0.people.text, rate: $0.rate.text, isQuiet: $0.people.isQuiet)
    }
  }
}
