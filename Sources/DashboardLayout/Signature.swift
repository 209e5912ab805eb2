import RecapDashboard
import RecapDrawing

/// A brand's logo with its name beside it, or one of them alone.
struct Signature {
  let brand: Brand
  let style: TextStyle
  let color: Color
  /// The most the logo may take; Recap's own takes what it needs.
  let frame: Size
  /// Of Recap's own logo.
  var markScale = 1.0
  /// Read aloud, as a part of the content.
  var isContent = false

  private static let gap = 4.2
  /// Of capitals, in sizes of the text.
  private static let capHeight = 0.73

  /// Draws it at the left of the content, the name no longer than fits, and returns the x behind it.
  func draw(baseline: Double, fitting width: Double, in builder: inout SceneBuilder) -> Double {
    var x = 0.0
    if let logo = brand.logo {
      let size = logo.size(
        within:
          brand == .recap
          ? Size(logo.size.width * markScale, logo.size.height * markScale) : frame)
      // Recap's bars stand on the line, other logos beside the middle of the capitals.
      let drop = brand == .recap ? 0 : (size.height - Self.capHeight * style.size) / 2
      let place = Point(0, baseline + drop - size.height)
      draw(logo.nodes(at: place, size), place, size, in: &builder)
      x = size.width
    }
    guard !brand.namesItself else { return x }
    if x > 0 { x += Self.gap }
    let name = builder.measure.line(brand.name, style, fitting: max(0, width - x))
    if isContent {
      builder.tag(.paragraph) { $0.text(name, color, x: x, baseline: baseline) }
    } else {
      builder.text(name, color, x: x, baseline: baseline)
    }
    return x + name.width
  }

  /// A logo beside its name says nothing more.
  private func draw(
    _ nodes: [Scene.Node], _ place: Point, _ size: Size, in builder: inout SceneBuilder
  ) {
    guard isContent, brand.namesItself else { return nodes.forEach { builder.add($0) } }
    let frame = Rect(x: place.x, y: place.y, width: size.width, height: size.height)
    builder.group(role: .figure(brand.name, frame: frame), nodes: nodes)
  }
}
