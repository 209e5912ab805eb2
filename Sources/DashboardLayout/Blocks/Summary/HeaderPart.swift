import RecapDashboard
import RecapDrawing

/// Logo and event, title, date line, and the audience in a sentence or two.
struct HeaderPart {
  private let header: ReportHeader
  private let brand: Brand

  private static let logoFrame = Size(130, 16)
  private static let eventGap = 20.0
  private static let titleLines = 2
  private static let titlePitch = 26.0
  private static let leadPitch = 16.0
  private static let usualLeadLines = 2
  private static let leastLastLine = Paper.contentWidth / 3

  init(_ header: ReportHeader, brand: Brand) {
    self.header = header
    self.brand = brand
  }

  /// Points needed beyond one line of title and two of lead.
  func overflow(_ measure: any TextMeasuring) -> Double {
    let extraTitle = Double(titleLines(measure).count - 1) * Self.titlePitch
    let extraLead = max(0, leadLines(measure).count - Self.usualLeadLines)
    return extraTitle + Double(extraLead) * Self.leadPitch
  }

  /// The last baseline, in points from the top of the page.
  func lastBaseline(_ measure: any TextMeasuring) -> Double {
    123 + Double(titleLines(measure).count - 1) * Self.titlePitch
      + Double(leadLines(measure).count - 1) * Self.leadPitch
  }

  private func titleLines(_ measure: any TextMeasuring) -> [TextLine] {
    measure.balancedLines(
      header.title, Typography.title, width: Paper.contentWidth, limit: Self.titleLines)
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
    let event = builder.measure.line(header.event, TextStyle(8.5), fitting: 300)
    _ = Signature(
      brand: brand, style: TextStyle(9, .semibold), color: Palette.ink1, frame: Self.logoFrame,
      isContent: brand != .recap
    ).draw(baseline: 42, fitting: width - event.width - Self.eventGap, in: &builder)
    builder.tag(.paragraph) {
      $0.text(event, Palette.ink3, x: width, baseline: 42, align: .end)
    }
    builder.brandRule(brand, y: 52)
    var baseline = 80.0
    builder.tag(.heading(1)) { builder in
      for line in titleLines(builder.measure) {
        builder.text(
          line, Palette.ink1, x: Typography.opticalShift(line.style.size), baseline: baseline)
        baseline += Self.titlePitch
      }
    }
    baseline += 98 - 80 - Self.titlePitch
    builder.tag(.paragraph) {
      $0.text(
        header.meta, Typography.meta, Palette.ink3, x: 0, baseline: baseline, fitting: width)
    }
    baseline += 25
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
