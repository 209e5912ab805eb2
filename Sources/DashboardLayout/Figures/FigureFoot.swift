import RecapDashboard
import RecapDrawing

/// How to read a figure, and whose it is, under a hairline.
struct FigureFoot {
  private let key: [TextLine]
  private let credit: [TextLine]
  /// The credit stands at the end of the key's first line; else below it.
  private let isBeside: Bool
  private let brand: Brand
  private let size: FigureSize
  private let width: Double
  private let measure: any TextMeasuring

  /// From the hairline to the first baseline.
  private static let drop = 16.0
  private static let gap = 24.0

  init(
    _ key: String?, credit: String, brand: Brand, size: FigureSize, width: Double,
    isNarrow: Bool, measure: any TextMeasuring
  ) {
    (self.brand, self.size, self.width, self.measure) = (brand, size, width, measure)
    let style = TextStyle(size.textSize)
    let line = measure.line(credit, style)
    let room = width - line.width - Self.gap
    let isBeside = key == nil ? line.width <= width : !isNarrow && room >= width / 2
    self.isBeside = isBeside
    self.credit = isBeside ? [line] : measure.lines(credit, style, width: width)
    self.key = key.map { measure.lines($0, style, width: isBeside ? room : width) } ?? []
  }

  private var pitch: Double { 10 * size.unit }
  private var lineCount: Int {
    isBeside ? max(1, key.count) : key.count + credit.count
  }

  /// From the hairline to the last baseline.
  var height: Double { Self.drop + Double(max(0, lineCount - 1)) * pitch }

  func nodes() -> [Scene.Node] {
    var builder = SceneBuilder(measure)
    builder.rule(
      from: 0, to: width, y: 0, brand.accent?.rule.light ?? Palette.rule2,
      width: brand.accent == nil ? 0.5 : 1)
    for (index, line) in key.enumerated() {
      builder.text(line, Palette.ink3, x: 0, baseline: Self.drop + Double(index) * pitch)
    }
    for (index, line) in credit.enumerated() {
      let row = isBeside ? 0 : key.count + index
      builder.text(
        line, Palette.ink3, x: isBeside ? width : 0, baseline: Self.drop + Double(row) * pitch,
        align: isBeside ? .end : .start)
    }
    return builder.nodes
  }
}
