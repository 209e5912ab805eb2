import RecapDashboard
import RecapDrawing

/// What stands in the margins: the running head, the signature, the folio and the brand's own line.
struct MarginFurniture {
  private let words: PageFurniture
  private let paper: Paper

  private static let logoFrame = Size(56, 9.5)
  private static let kindGap = 7.0
  private static let gap = 12.0
  private static let linePitch = 12.0

  init(_ words: PageFurniture, paper: Paper) {
    self.words = words
    self.paper = paper
  }

  func head(_ head: RunningHead, measure: any TextMeasuring) -> [Scene.Node] {
    var builder = SceneBuilder(measure)
    let baseline = Paper.runningHeadBaseline
    builder.text(
      words.runningTitle, Typography.head, Palette.ink3, x: 0, baseline: baseline, fitting: 340)
    builder.text(
      head.range ?? words.date, head.range == nil ? Typography.small : Typography.head,
      head.range == nil ? Palette.ink3 : Palette.ink2, x: Paper.contentWidth, baseline: baseline,
      align: .end)
    builder.brandRule(words.brand, y: 42)
    return builder.nodes
  }

  /// What a report without definitions says in their place, which is read with the page.
  func note(pages: PageReferences, measure: any TextMeasuring) -> [Scene.Node] {
    guard pages.page(of: .definitions) == nil, let note = note(measure) else { return [] }
    var builder = SceneBuilder(measure)
    builder.text(
      note, Palette.ink3, x: Paper.contentWidth / 2, baseline: paper.footerBaseline,
      align: .center)
    return builder.nodes
  }

  private func note(_ measure: any TextMeasuring) -> TextLine? {
    words.note.map { measure.line($0, Typography.small) }
  }

  func footer(
    page: Int, of count: Int, pages: PageReferences, measure: any TextMeasuring
  ) -> [Scene.Node] {
    var builder = SceneBuilder(measure)
    let baseline = paper.footerBaseline
    let kind = measure.line(words.kind, Typography.small)
    let folio = measure.line(words.folio(page, count), Typography.head.tabular)
    let definitions = pages.page(of: .definitions).map {
      measure.line(words.definitions($0), Typography.small)
    }
    let middle = definitions ?? note(measure)
    let next =
      middle.map { (Paper.contentWidth - $0.width) / 2 } ?? Paper.contentWidth - folio.width
    let end = Signature(
      brand: words.brand, style: Typography.small.weight(.semibold), color: Palette.ink2,
      frame: Self.logoFrame
    ).draw(baseline: baseline, fitting: next - Self.gap - kind.width - Self.kindGap, in: &builder)
    builder.text(kind, Palette.ink3, x: end + Self.kindGap, baseline: baseline)
    if let definitions {
      builder.text(
        definitions, Palette.ink3, x: Paper.contentWidth / 2, baseline: baseline, align: .center)
    }
    builder.text(folio, Palette.ink2, x: Paper.contentWidth, baseline: baseline, align: .end)
    if let line = words.brand.footer {
      builder.text(
        line, Typography.small, Palette.ink3, x: 0, baseline: baseline + Self.linePitch,
        fitting: Paper.contentWidth)
    }
    return builder.nodes
  }
}
