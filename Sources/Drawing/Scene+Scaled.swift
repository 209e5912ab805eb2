extension Scene {
  /// The scene in another size, its text with it.
  public func scaled(by factor: Double) -> Scene {
    Scene(
      size: Size(size.width * factor, size.height * factor),
      nodes: nodes.map { $0.scaled(by: factor) },
      marks: marks.map {
        PointedMark(Shape($0.outline).scaled(by: factor, offset: .zero).outline, $0.details)
      })
  }
}

extension Scene.Node {
  fileprivate func scaled(by factor: Double) -> Scene.Node {
    switch self {
    case .group(var group):
      group.offset = group.offset.scaled(by: factor)
      group.clip = group.clip?.scaled(by: factor)
      if case .figure(let words, let frame) = group.role {
        group.role = .figure(words, frame: frame?.scaled(by: factor))
      }
      group.nodes = group.nodes.map { $0.scaled(by: factor) }
      return .group(group)
    case .shape(let shape): return .shape(shape.scaled(by: factor, offset: .zero))
    case .text(var text):
      // Letters are outlines without hints: their advances grow as they do.
      text.line = TextLine(
        text.line.string, style: text.line.style.size(text.line.style.size * factor),
        width: text.line.width * factor, isFollowed: text.line.isFollowed,
        reading: text.line.reading)
      text.origin = text.origin.scaled(by: factor)
      text.halo?.width *= factor
      return .text(text)
    case .image(var image):
      image.frame = image.frame.scaled(by: factor)
      return .image(image)
    }
  }
}

extension Point {
  fileprivate func scaled(by factor: Double) -> Point { Point(x * factor, y * factor) }
}

extension Rect {
  fileprivate func scaled(by factor: Double) -> Rect {
    Rect(x: x * factor, y: y * factor, width: width * factor, height: height * factor)
  }
}
