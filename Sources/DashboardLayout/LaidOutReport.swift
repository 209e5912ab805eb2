public import RecapDashboard
public import RecapDrawing

/// A report broken into pages, each drawn when it is asked for.
public final class LaidOutReport {
  /// An entry of the document's outline.
  public struct OutlineEntry: Sendable, Hashable {
    public let title: String
    /// 0 for a section.
    public let level: Int
    /// From 0.
    public let page: Int
    /// Points from the top of the page.
    public let y: Double
  }

  public let information: DocumentInformation
  public let paper: Paper
  public let outline: [OutlineEntry]
  /// Where the parts others refer to begin.
  public var destinations: [(name: String, page: Int, y: Double)] { flow.destinations() }
  public var pageCount: Int { flow.pages.count }

  private let furniture: MarginFurniture
  private let flow: PageFlow
  private let references: PageReferences
  private let measure: any TextMeasuring

  /// The whole dashboard.
  public convenience init(
    _ report: Report, on paper: Paper = .a4, measure: any TextMeasuring
  ) {
    var blocks: [any FlowBlock] = [SummaryBlock(report, paper: paper)]
    blocks.append(PollsListBlock(report.polls, measure: measure))
    blocks += PollCardsBlock.blocks(of: report.polls, on: paper, measure: measure)
    blocks.append(RecordingBlock(report.recording, measure: measure))
    blocks.append(CountriesBlock(report.countries, measure: measure))
    if let devices = report.devices { blocks.append(DevicesBlock(devices, measure: measure)) }
    blocks.append(AttendeesBlock(report.attendees, measure: measure))
    if let viewers = report.recordingViewers {
      blocks.append(RecordingViewersBlock(viewers, measure: measure))
    }
    blocks.append(DefinitionsBlock(report.definitions, measure: measure))
    self.init(
      blocks, DocumentInformation(report), report.furniture, on: paper, measure: measure)
  }

  /// All poll questions alone.
  public convenience init(
    _ report: PollsReport, on paper: Paper = .a4, measure: any TextMeasuring
  ) {
    let title = TitleBlock(
      report.header, brand: report.furniture.brand, paper: paper, measure: measure)
    let blocks: [any FlowBlock] =
      [title, PollsListBlock(report.polls, measure: measure)]
      + PollCardsBlock.blocks(of: report.polls, on: paper, measure: measure)
    self.init(
      blocks, DocumentInformation(report), report.furniture, on: paper, measure: measure)
  }

  private init(
    _ blocks: [any FlowBlock], _ information: DocumentInformation, _ words: PageFurniture,
    on paper: Paper, measure: any TextMeasuring
  ) {
    self.information = information
    furniture = MarginFurniture(words, paper: paper)
    self.paper = paper
    self.measure = measure
    flow = PageFlow(blocks, on: paper)
    references = flow.references(words)
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
    builder.group(
      at: content, role: .runningFoot,
      nodes: furniture.footer(
        page: index + 1, of: pageCount, pages: references, measure: measure))
    return builder.scene(size: paper.size)
  }
}
