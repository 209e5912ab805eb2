import RecapDashboard
import RecapDrawing

/// Event, title, when, and the audience in a sentence or two.
struct HeaderPart {
  let event: String
  let title: String
  let meta: String
  let leadMarkup: String

  init(_ header: ReportHeader) {
    event = header.event
    title = header.title
    meta = header.meta
    leadMarkup = Markup.text(header.lead)
  }
}

/// How the live audience took part.
struct EngagementPart {
  struct Row {
    let label: String
    let barMarkup: String
    let typicalMarkup: String
    /// The same in all rows.
    let hasShare: Bool
    let rate: String
    let total: String
    let unit: String
    let isQuiet: Bool
    let hasNoRate: Bool
  }

  let title: String
  let isRated: Bool
  let rate: String
  let hasNoRate: Bool
  let barMarkup: String
  let typicalMarkup: String
  let explanation: String
  let comparison: EngagementComparisonPart?
  let hasShares: Bool
  let rateHead: String
  let totalHead: String
  let rows: [Row]
  let hasRows: Bool

  init(_ engagement: LiveEngagement) {
    title = engagement.title
    isRated = engagement.isRated
    rate = engagement.rate
    hasNoRate = engagement.share == nil
    barMarkup = Markup.bar(share: engagement.share, Palette.green)
    typicalMarkup = Markup.typical(engagement.comparison?.typical)
    explanation = engagement.explanation
    comparison = engagement.comparison.map(EngagementComparisonPart.init)
    hasShares = engagement.hasShares
    rateHead = engagement.rateHead
    totalHead = engagement.totalHead
    hasRows = !engagement.rows.isEmpty
    rows = engagement.rows.map {
      Row(
        label: $0.label,
        barMarkup: engagement.hasShares ? Markup.bar(share: $0.share, Palette.blue) : "",
        typicalMarkup: Markup.typical($0.typical), hasShare: engagement.hasShares, rate: $0.rate,
        total: $0.total, unit: $0.unit, isQuiet: $0.isZero, hasNoRate: ($0.share ?? 0) == 0)
    }
  }
}

/// How long people stayed, drawn for each width of the page.
struct StaysPart {
  struct Chart {
    let width: String
    let figureMarkup: String
  }

  let title: String
  let note: String
  let charts: [Chart]

  private static let height = 120.0

  init(_ stays: StaysSection, measure: any TextMeasuring) {
    title = stays.title
    note = stays.note
    charts = ChartWidth.allCases.map { width in
      let scene = stays.figure(
        size: Size(width.units, Self.height), textSize: width.textSize, measure: measure)
      return Chart(
        width: width.className,
        figureMarkup: SVGWriter.figure(
          scene, name: "stays-\(width)", title: stays.title, alternative: stays.alternative,
          classes: "chart"))
    }
  }
}

/// Who stayed longest, a bar each.
struct LongestPart {
  struct Row {
    let name: String
    let isAnonymous: Bool
    let barMarkup: String
    let minutes: String
  }

  let title: String
  let note: String
  let minutesHead: String
  let rows: [Row]

  init(_ stays: LongestStays) {
    title = stays.title
    note = stays.note
    minutesHead = stays.heads.minutes
    rows = stays.rows.map {
      Row(
        name: $0.name, isAnonymous: $0.isAnonymous,
        barMarkup: Markup.bar(share: $0.share, Palette.blue), minutes: $0.minutes)
    }
  }
}

/// What the source tells.
struct SourcePart {
  let title: String
  let text: String
  let textMarkup: String

  init(_ section: SourceSection) {
    (title, text) = (section.title, section.text)
    textMarkup = Markup.sentence(section.text)
  }
}

/// The minutes of a session that stand out.
struct MomentsPart {
  struct Entry {
    let clock: String
    let offset: String
    let headline: String
    let note: String?
    let sentence: String
    let sentenceMarkup: String
    let address: String?
  }

  let title: String
  let entries: [Entry]

  init(_ moments: MomentsSection) {
    title = moments.title
    entries = moments.entries.map {
      Entry(
        clock: $0.clock, offset: $0.offset, headline: $0.headline, note: $0.notes.first,
        sentence: $0.sentence, sentenceMarkup: Markup.sentence($0.sentence),
        address: $0.destination?.name)
    }
  }
}
