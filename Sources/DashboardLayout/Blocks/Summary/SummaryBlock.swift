import RecapDashboard
import RecapDrawing

/// The first page: the report's header, and the parts of its opening under it.
///
/// Exactly one page where a part takes the room that the others leave, and gives up what the title
/// and the lead need beyond their usual lines; else as high as its parts. Digests give up rows, and
/// the last of them its place, where that part would be too low.
struct SummaryBlock: FlowBlock {
  private let header: ReportHeader
  private let opening: [OpeningPart]
  private let brand: Brand
  private let paper: Paper
  let openingHeight: Double

  init(
    _ header: ReportHeader, _ parts: [OpeningPart], brand: Brand, paper: Paper,
    measure: any TextMeasuring
  ) {
    self.header = header
    opening = parts
    self.brand = brand
    self.paper = paper
    let header = HeaderPart(header, brand: brand, measure: measure)
    let heights = Self.parts(
      parts, room: paper.contentBottom - Self.usualTop - header.overflow, measure: measure
    ).map(\.height)
    openingHeight =
      heights.contains(nil)
      ? paper.contentHeight
      : min(
        paper.contentHeight,
        heights.reduce(Self.usualTop + header.overflow - paper.contentTop) { $0 + ($1 ?? 0) })
  }

  /// - Parameter room: From the first of them to the foot of the page.
  private static func parts(
    _ opening: [OpeningPart], room: Double, measure: any TextMeasuring
  ) -> [SummaryPart] {
    let hasTimeline = opening.contains { if case .timeline = $0 { true } else { false } }
    func parts(_ digestRoom: DigestRoom) -> [SummaryPart] {
      opening.map {
        SummaryPart($0, hasTimeline: hasTimeline, room: digestRoom, measure: measure)
      }
    }
    for digestRoom in DigestRoom.all {
      let parts = parts(digestRoom)
      let fixed = parts.reduce(0) { $0 + ($1.height ?? 0) }
      let needed = parts.contains { $0.height == nil } ? leastFlexible : 0
      if room - fixed >= needed { return parts }
    }
    let last = opening.lastIndex { if case .digests = $0 { true } else { false } }
    guard let last else { return parts(.usual) }
    var fewer = opening
    fewer.remove(at: last)
    return Self.parts(fewer, room: room, measure: measure)
  }

  /// Of the part that takes the room of others, beside digests.
  private static let leastFlexible = 168.0
  /// Of the same: no chart is worth a whole page.
  private static let mostFlexible = 400.0

  /// Where the first part begins under a header of the usual lines.
  private static let usualTop = 160.0

  let label = "summary"
  let parts: [ReportPart] = []
  let startsPage = true
  let hasRunningHead = false
  var sharesItsPage: Bool { openingHeight < paper.contentHeight }
  let continuationHeight = 0.0
  let closingHeight = 0.0
  let stripCount = 0
  var landmarks: [Landmark] { [Landmark(title: header.title, level: 0, strip: nil)] }

  func height(ofStrip index: Int) -> Double { 0 }
  func runningRange(_ strips: Range<Int>) -> String? { nil }

  func nodes(
    of fragment: Fragment.Content, measure: any TextMeasuring, pages: PageReferences
  ) -> [Scene.Node] {
    var builder = SceneBuilder(measure)
    // The design's measures count from the top of the page.
    let page = Point(0, -paper.contentTop)
    func add(_ label: String, y: Double, _ draw: (inout SceneBuilder) -> Void) {
      var inner = SceneBuilder(measure)
      draw(&inner)
      builder.group(at: page + Point(0, y), label: label, nodes: inner.nodes)
    }
    let header = HeaderPart(header, brand: brand, measure: measure)
    add("header", y: 0) { header.draw(pages: pages, in: &$0) }
    var y = Self.usualTop + header.overflow
    let parts = Self.parts(opening, room: paper.contentBottom - y, measure: measure)
    let room = paper.contentBottom - y - parts.reduce(0) { $0 + ($1.height ?? 0) }
    let flexible = min(
      room / Double(max(1, parts.count { $0.height == nil })),
      opening.contains(where: \.isBrief) ? Self.mostFlexible : room)
    for part in parts {
      let height = part.height ?? flexible
      add(part.label, y: y) { part.draw(height, pages, &$0) }
      y += height
    }
    return builder.nodes
  }
}

extension OpeningPart {
  /// Of a page that has room for no more than key figures and digests.
  fileprivate var isBrief: Bool {
    switch self {
    case .briefFigures, .digests: true
    default: false
    }
  }
}
