public import RecapDashboard
public import RecapDrawing

/// A report broken into pages, each drawn when it is asked for.
public final class LaidOutReport: LaidOutDocument {
  public let information: DocumentInformation
  public let paper: Paper
  public var pageSize: Size { paper.size }
  public let outline: [OutlineEntry]
  public var destinations: [(name: String, page: Int, y: Double)] { flow.destinations() }
  public var pageCount: Int { flow.pages.count }

  private let furniture: MarginFurniture
  private let flow: PageFlow
  private let references: PageReferences
  private let measure: any TextMeasuring

  public init(_ report: Report, on paper: Paper = .a4, measure: any TextMeasuring) {
    information = DocumentInformation(report)
    furniture = MarginFurniture(report.furniture, paper: paper)
    self.paper = paper
    self.measure = measure
    let blocks = report.sections.flatMap { $0.blocks(of: report, on: paper, measure: measure) }
    flow = PageFlow(blocks, on: paper)
    references = flow.references(report.furniture)
    outline = flow.outline()
  }

  /// The finished page; `index` counts from 0.
  public func page(at index: Int) -> Scene {
    var builder = SceneBuilder(measure)
    let content = Point(paper.contentX, 0)
    if let head = flow.runningHead(ofPage: index) {
      builder.group(
        at: content, role: .runningHead, nodes: furniture.head(head, measure: measure))
    }
    for fragment in flow.pages[index] {
      builder.group(
        at: Point(paper.contentX, fragment.y), label: fragment.block.label, role: .section,
        continues: !fragment.content.isOpening || fragment.block.continuesSection,
        nodes: fragment.nodes(measure: measure, pages: references))
    }
    let note = furniture.note(pages: references, measure: measure)
    if !note.isEmpty { builder.group(at: content, role: .paragraph, nodes: note) }
    builder.group(
      at: content, role: .runningFoot,
      nodes: furniture.footer(
        page: index + 1, of: pageCount, pages: references, measure: measure))
    return builder.scene(size: paper.size)
  }
}
