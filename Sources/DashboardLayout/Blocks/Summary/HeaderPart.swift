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
  private static let titleBaseline = 80.0
  /// The sizes of titles, each for as many lines at most.
  private static let titleSizes: [(style: TextStyle, pitch: Double, lines: Int)] = [
    (Typography.title, 26, 2), (Typography.display(16), 19, 3), (Typography.display(12), 15, 6),
  ]
  private static let metaLines = 2
  private static let metaPitch = 12.0
  private static let leadPitch = 16.0
  private static let usualLeadLines = 2
  private static let leastLastLine = Paper.contentWidth / 3

  init(_ header: ReportHeader, brand: Brand) {
    self.header = header
    self.brand = brand
  }

  /// Points needed beyond one line of title, one of date and two of lead.
  func overflow(_ measure: any TextMeasuring) -> Double {
    let extraLead = max(0, leadLines(measure).count - Self.usualLeadLines)
    return leadBaseline(measure) - 123 + Double(extraLead) * Self.leadPitch
  }

  /// The last baseline, in points from the top of the page.
  func lastBaseline(_ measure: any TextMeasuring) -> Double {
    leadBaseline(measure) + Double(leadLines(measure).count - 1) * Self.leadPitch
  }

  private func metaBaseline(_ measure: any TextMeasuring) -> Double {
    let title = title(measure)
    return Self.titleBaseline + Double(eventLines(measure).count) * Self.eventPitch
      + Double(title.lines.count - 1) * title.pitch + 18
  }

  private func leadBaseline(_ measure: any TextMeasuring) -> Double {
    metaBaseline(measure) + Double(metaLines(measure).count - 1) * Self.metaPitch + 25
  }

  /// The event's lines over the title; empty where it has room beside the brand.
  private func eventLines(_ measure: any TextMeasuring) -> [TextLine] {
    guard measure.width(of: header.event, Self.eventStyle) > Self.eventWidth else { return [] }
    return measure.lines(
      header.event, Self.eventStyle, width: Paper.contentWidth - 4, limit: Self.eventLines)
  }

  /// The title in the largest size in which all of it has room.
  private func title(_ measure: any TextMeasuring) -> (lines: [TextLine], pitch: Double) {
    let sizes = Self.titleSizes
    let fitting = sizes.first {
      let starts = measure.lineStarts(of: header.title, $0.style, width: Paper.contentWidth)
      return starts.count <= $0.lines
    }
    let size = fitting ?? sizes[sizes.count - 1]
    let lines = measure.balancedLines(
      header.title, size.style, width: Paper.contentWidth, limit: size.lines)
    return (lines, size.pitch)
  }

  private func metaLines(_ measure: any TextMeasuring) -> [TextLine] {
    measure.balancedLines(
      header.meta, Typography.meta, width: Paper.contentWidth, limit: Self.metaLines)
  }

  /// The lead's lines; a short last line is given more by narrowing the others.
  private func leadLines(_ measure: any TextMeasuring) -> [[PlacedText]] {
    let lead = header.lead.map(\.span)
    let lines = measure.lines(lead, width: Paper.contentWidth)
    var best = lines
    var width = Paper.contentWidth
    while lines.count > 1, Self.width(of: best[best.count - 1]) < Self.leastLastLine {
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
    let event = builder.measure.line(header.event, Self.eventStyle)
    let eventLines = eventLines(builder.measure)
    let besideBrand = eventLines.isEmpty ? event.width + Self.eventGap : 0
    _ = Signature(
      brand: brand, style: TextStyle(9, .semibold), color: Palette.ink1, frame: Self.logoFrame,
      isContent: brand != .recap
    ).draw(baseline: 42, fitting: width - besideBrand, in: &builder)
    builder.tag(.paragraph) { builder in
      if eventLines.isEmpty {
        builder.text(event, Palette.ink3, x: width, baseline: 42, align: .end)
      }
      for (index, line) in eventLines.enumerated() {
        builder.text(line, Palette.ink3, x: 0, baseline: 66 + Double(index) * Self.eventPitch)
      }
    }
    builder.brandRule(brand, y: 52)
    var baseline = Self.titleBaseline + Double(eventLines.count) * Self.eventPitch
    let title = title(builder.measure)
    builder.tag(.heading(1)) { builder in
      for line in title.lines {
        builder.text(
          line, Palette.ink1, x: Typography.opticalShift(line.style.size), baseline: baseline)
        baseline += title.pitch
      }
    }
    builder.tag(.paragraph) { builder in
      for (index, line) in metaLines(builder.measure).enumerated() {
        builder.text(
          line, Palette.ink3, x: 0,
          baseline: metaBaseline(builder.measure) + Double(index) * Self.metaPitch)
      }
    }
    baseline = leadBaseline(builder.measure)
    builder.tag(.paragraph) { builder in
      for line in leadLines(builder.measure) {
        for piece in line {
          builder.link(to: header.lead[piece.spanIndex].destination, pages) {
            $0.text([piece], x: 0, baseline: baseline)
          }
        }
        baseline += Self.leadPitch
      }
    }
  }
}
