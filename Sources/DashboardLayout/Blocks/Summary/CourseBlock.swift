import RecapDashboard
import RecapDrawing

/// How a session went, on a page of its own: parts of an opening under a section's head.
struct CourseBlock: FlowBlock {
  private let section: CourseSection
  private let summaryParts: [SummaryPart]
  /// Of the part that takes the room of others.
  private let flexible: Double
  private let measure: any TextMeasuring

  let label = "course"
  let parts: [ReportPart] = [.course]
  let startsPage = true
  let hasRunningHead = true
  let openingHeight: Double
  let continuationHeight = 0.0
  let closingHeight = 0.0
  let stripCount = 0
  var landmarks: [Landmark] { [Landmark(title: section.title, level: 0, strip: nil)] }

  private static let partsTop = 52.0
  private static let mostFlexible = 330.0
  /// Arrivals and departures stand under a timeline without engagement.
  private var leastFlexible: Double {
    let hasMovements = section.parts.contains { part in
      if case .timeline(let timeline) = part { !timeline.isRated } else { false }
    }
    return hasMovements ? 225 : 180
  }

  init(_ section: CourseSection, paper: Paper, measure: any TextMeasuring) {
    self.init(section, room: paper.contentHeight, measure: measure)
  }

  private init(_ section: CourseSection, room: Double, measure: any TextMeasuring) {
    self.section = section
    self.measure = measure
    let hasTimeline = section.parts.contains { if case .timeline = $0 { true } else { false } }
    let parts = section.parts.map {
      SummaryPart($0, hasTimeline: hasTimeline, measure: measure)
    }
    summaryParts = parts
    let fixed = parts.reduce(Self.partsTop) { $0 + ($1.height ?? 0) }
    flexible = max(0, min(Self.mostFlexible, room - fixed))
    openingHeight = fixed + (parts.contains { $0.height == nil } ? flexible : 0)
  }

  /// With a lower chart, where that lets it stand below what the report begins with.
  func form(inRoom room: Double) -> (any FlowBlock)? {
    let room = room - spaceAbove
    guard openingHeight > room else { return nil }
    let lower = CourseBlock(section, room: room, measure: measure)
    return lower.openingHeight <= room && lower.flexible >= leastFlexible ? lower : nil
  }

  func height(ofStrip index: Int) -> Double { 0 }
  func runningRange(_ strips: Range<Int>) -> String? { nil }

  func nodes(
    of fragment: Fragment.Content, measure: any TextMeasuring, pages: PageReferences
  ) -> [Scene.Node] {
    var builder = SceneBuilder(measure)
    SectionHead(title: section.title, sub: section.sub, hasRule: false).draw(in: &builder)
    var y = Self.partsTop
    for part in summaryParts {
      let height = part.height ?? flexible
      var inner = SceneBuilder(measure)
      part.draw(height, pages, &inner)
      builder.group(at: Point(0, y), label: part.label, nodes: inner.nodes.map(\.belowHeading))
      y += height
    }
    return builder.nodes
  }
}

extension Scene.Node {
  /// The same with headings a level lower, as they stand under the section's own.
  fileprivate var belowHeading: Scene.Node {
    guard case .group(var group) = self else { return self }
    if case .heading(let level) = group.role { group.role = .heading(level + 1) }
    group.nodes = group.nodes.map(\.belowHeading)
    return .group(group)
  }
}
