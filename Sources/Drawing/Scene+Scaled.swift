extension Scene {
  /// The same picture, larger or smaller: its text is set in the other size, where it began.
  public func scaled(by factor: Double, measure: any TextMeasuring) -> Scene {
    Scene(
      size: Size(size.width * factor, size.height * factor),
      nodes: nodes.map { $0.scaled(by: factor, measure: measure) })
  }
}

extension Scene.Node {
  fileprivate func scaled(by factor: Double, measure: any TextMeasuring) -> Scene.Node {
    func scaled(_ rect: Rect) -> Rect {
      Rect(
        x: rect.x * factor, y: rect.y * factor, width: rect.width * factor,
        height: rect.height * factor)
    }
    switch self {
    case .group(var group):
      group.offset = Point(group.offset.x * factor, group.offset.y * factor)
      group.clip = group.clip.map(scaled)
      if case .figure(let words, let frame?) = group.role {
        group.role = .figure(words, frame: scaled(frame))
      }
      group.nodes = group.nodes.map { $0.scaled(by: factor, measure: measure) }
      return .group(group)
    case .shape(let shape): return .shape(shape.scaled(by: factor, offset: .zero))
    case .text(var text):
      let style = text.line.style.size(text.line.style.size * factor)
      text.line = TextLine(
        text.line.string, style: style, width: measure.width(of: text.line.string, style),
        isFollowed: text.line.isFollowed, reading: text.line.reading)
      text.origin = Point(text.origin.x * factor, text.origin.y * factor)
      text.halo?.width *= factor
      return .text(text)
    case .image(var image):
      image.frame = scaled(image.frame)
      return .image(image)
    }
  }
}
