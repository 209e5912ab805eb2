public import RecapDashboard
public import RecapDrawing

/// Slides of 16 to 9, each drawn when it is asked for.
public struct LaidOutSlides: LaidOutDocument {
  public let information: DocumentInformation
  public let pageSize = SlideGrid.size
  public let outline: [OutlineEntry]
  public let destinations: [(name: String, page: Int, y: Double)] = []
  public var pageCount: Int { deck.slides.count }

  private let deck: SlideDeck
  private let measure: any TextMeasuring

  public init(_ deck: SlideDeck, measure: any TextMeasuring) {
    self.deck = deck
    self.measure = measure
    information = DocumentInformation(deck)
    outline = deck.slides.enumerated().map {
      OutlineEntry(title: $0.element.headline, level: 0, page: $0.offset, y: 0)
    }
  }

  public func page(at index: Int) -> Scene {
    var builder = SceneBuilder(measure)
    var content = SceneBuilder(measure)
    switch deck.slides[index] {
    case .title(let slide): TitleSlideDrawing(slide).draw(in: &content)
    case .chart(let slide): ChartSlideDrawing(slide).draw(in: &content)
    case .moments(let slide): MomentsSlideDrawing(slide).draw(in: &content)
    case .polls(let slide): PollsSlideDrawing(slide).draw(in: &content)
    case .lists(let slide): ListsSlideDrawing(slide).draw(in: &content)
    }
    let origin = Point(SlideGrid.margin, 0)
    builder.group(at: origin, label: "slide", role: .section, nodes: content.nodes)
    var foot = SceneBuilder(measure)
    drawFoot(of: index, in: &foot)
    builder.group(at: origin, role: .runningFoot, nodes: foot.nodes)
    return builder.scene(size: pageSize)
  }

  /// Mark, title and date, and which of how many slides it is.
  private func drawFoot(of index: Int, in builder: inout SceneBuilder) {
    let baseline = SlideGrid.footBaseline
    let folio = measure.line(deck.folio(index + 1, pageCount), SlideGrid.small.tabular)
    let room = SlideGrid.width - folio.width - 2 * SlideGrid.gap
    let end = Signature(
      brand: deck.brand, style: SlideGrid.small.weight(.semibold), color: Palette.ink2,
      frame: Size(90, 16), markScale: 1.6
    ).draw(baseline: baseline, fitting: room / 3, in: &builder)
    let start = end == 0 ? 0 : end + 10
    builder.text(
      measure.line(deck.foot, SlideGrid.small, fitting: room - start), Palette.ink3, x: start,
      baseline: baseline)
    builder.text(folio, Palette.ink3, x: SlideGrid.width, baseline: baseline, align: .end)
  }
}
