import Dashboard
import Drawing

/// What stands in the margins: the running head, the logo and the folio.
struct MarginFurniture {
  private let words: PageFurniture
  private let paper: Paper

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
    builder.rule(from: 0, to: Paper.contentWidth, y: 42, Palette.rule2, width: 0.5)
    return builder.nodes
  }

  func footer(
    page: Int, of count: Int, pages: PageReferences, measure: any TextMeasuring
  ) -> [Scene.Node] {
    var builder = SceneBuilder(measure)
    let baseline = paper.footerBaseline
    let end = Logo.draw(
      words.product, Typography.small.weight(.semibold), Palette.ink2, baseline: baseline,
      in: &builder)
    builder.text(words.kind, Typography.small, Palette.ink3, x: end + 7, baseline: baseline)
    if let definitions = pages.page(of: .definitions) {
      builder.text(
        words.definitions(definitions), Typography.small, Palette.ink3,
        x: Paper.contentWidth / 2, baseline: baseline, align: .center)
    }
    builder.text(
      words.folio(page, count), Typography.head.tabular, Palette.ink2, x: Paper.contentWidth,
      baseline: baseline, align: .end)
    return builder.nodes
  }
}
