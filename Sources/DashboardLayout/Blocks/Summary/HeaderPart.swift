import RecapDashboard
import RecapDrawing

/// Logo and event, title, date line, and the audience in a sentence or two.
///
/// Everything is shown whole: a long event moves under the hairline, a long title is set smaller.
struct HeaderPart {
  private let header: ReportHeader
  private let brand: Brand

  private static let logoFrame = Size(130, 16)
  private static let eventGap = 20.0
  private static let eventStyle = TextStyle(8.5)
  private static let eventWidth = 300.0
  private static let eventLines = 4
  private static let eventPitch = 11.0
  /// The sizes of titles, each for as many lines at most.
  private static let titleSizes: [(style: TextStyle, pitch: Double, lines: Int)] = [
    (Typography.title, 26, 2), (Typography.display(16), 19, 3), (Typography.display(12), 15, 6),
  ]
  private static let metaLines = 2
  private static let metaPitch = 12.0
  private static let (leadPitch, largeLeadPitch) = (16.0, 18.0)
  private static let largeLead = 12.0
  private static let usualLeadLines = 2
  private static let leastLastLine = Paper.contentWidth / 3

  /// Over the title; empty where the event has room beside the brand.
  private let event: [TextLine]
  private let title: (lines: [TextLine], pitch: Double)
  private let meta: [TextLine]
  private let lead: (lines: [[PlacedText]], pitch: Double)

  init(_ header: ReportHeader, brand: Brand, measure: any TextMeasuring) {
    self.header = header
    self.brand = brand
    event = Self.eventLines(header.event, measure)
    title = Self.title(header.title, measure)
    meta = measure.balancedLines(
      header.meta, Typography.meta, width: Paper.contentWidth, limit: Self.metaLines)
    lead = Self.lead(header, measure)
  }

  /// Points needed beyond one line of title, one of date and two of lead.
  var overflow: Double {
    leadBaseline - 123 + Double(max(0, lead.lines.count - Self.usualLeadLines)) * lead.pitch
  }

  /// The last baseline, in points from the top of the page.
  var lastBaseline: Double { leadBaseline + Double(lead.lines.count - 1) * lead.pitch }

  private var titleBaseline: Double { 80 + Double(event.count) * Self.eventPitch }

  private var metaBaseline: Double {
    titleBaseline + Double(title.lines.count - 1) * title.pitch + 18
  }

  private var leadBaseline: Double {
    metaBaseline + Double(meta.count - 1) * Self.metaPitch + 25
  }

  private static func eventLines(_ event: String, _ measure: any TextMeasuring) -> [TextLine] {
    guard measure.width(of: event, eventStyle) > eventWidth else { return [] }
    return measure.lines(event, eventStyle, width: Paper.contentWidth - 4, limit: eventLines)
  }

  /// The title in the largest size in which all of it has room.
  private static func title(
    _ title: String, _ measure: any TextMeasuring
  ) -> (lines: [TextLine], pitch: Double) {
    let fitting = titleSizes.first {
      measure.lineStarts(of: title, $0.style, width: Paper.contentWidth).count <= $0.lines
    }
    let size = fitting ?? titleSizes[titleSizes.count - 1]
    let lines = measure.balancedLines(
      title, size.style, width: Paper.contentWidth, limit: size.lines)
    return (lines, size.pitch)
  }

  /// Large where that is wanted and takes no more lines than usual.
  private static func lead(
    _ header: ReportHeader, _ measure: any TextMeasuring
  ) -> (lines: [[PlacedText]], pitch: Double) {
    let spans = header.lead.map(\.span)
    if header.hasLargeLead {
      let large = leadLines(
        spans.map { TextSpan($0.string, style: $0.style.size(largeLead), paint: $0.paint) }, measure
      )
      if large.count <= usualLeadLines { return (large, largeLeadPitch) }
    }
    return (leadLines(spans, measure), leadPitch)
  }

  /// The lead's lines; a short last line is given more by narrowing the others.
  private static func leadLines(
    _ lead: [TextSpan], _ measure: any TextMeasuring
  ) -> [[PlacedText]] {
    let lines = measure.lines(lead, width: Paper.contentWidth)
    var best = lines
    var width = Paper.contentWidth
    while lines.count > 1, self.width(of: best[best.count - 1]) < leastLastLine {
      width -= 12
      let narrower = measure.lines(lead, width: width)
      guard narrower.count == lines.count else { return lines }
      best = narrower
    }
    return best
  }

  private static func width(of line: [PlacedText]) -> Double {
    line.last.map { $0.x + $0.line.width } ?? 0
  }

  func draw(pages: PageReferences, in builder: inout SceneBuilder) {
    let width = Paper.contentWidth
    let beside = event.isEmpty ? builder.measure.line(header.event, Self.eventStyle) : nil
    _ = Signature(
      brand: brand, style: TextStyle(9, .semibold), color: Palette.ink1, frame: Self.logoFrame,
      isContent: brand != .recap
    ).draw(
      baseline: 42, fitting: width - (beside.map { $0.width + Self.eventGap } ?? 0), in: &builder)
    builder.tag(.paragraph) { builder in
      if let beside {
        builder.text(beside, Palette.ink3, x: width, baseline: 42, align: .end)
      }
      for (index, line) in event.enumerated() {
        builder.text(line, Palette.ink3, x: 0, baseline: 66 + Double(index) * Self.eventPitch)
      }
    }
    builder.brandRule(brand, y: 52)
    builder.tag(.heading(1)) { builder in
      for (index, line) in title.lines.enumerated() {
        builder.text(
          line, Palette.ink1, x: Typography.opticalShift(line.style.size),
          baseline: titleBaseline + Double(index) * title.pitch)
      }
    }
    builder.tag(.paragraph) { builder in
      for (index, line) in meta.enumerated() {
        builder.text(
          line, Palette.ink3, x: 0, baseline: metaBaseline + Double(index) * Self.metaPitch)
      }
    }
    var baseline = leadBaseline
    builder.tag(.paragraph) { builder in
      for line in lead.lines {
        for piece in line {
          builder.link(to: header.lead[piece.spanIndex].destination, pages) {
            $0.text([piece], x: 0, baseline: baseline)
          }
        }
        baseline += lead.pitch
      }
    }
  }
}
