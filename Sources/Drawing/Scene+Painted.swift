extension Scene {
  /// The scene with other colours for its own. Pictures of pixels keep theirs.
  public func painted(with color: (Color) -> Color) -> Scene {
    Scene(size: size, nodes: nodes.map { $0.painted(with: color) }, marks: marks)
  }
}

extension Scene.Node {
  fileprivate func painted(with color: (Color) -> Color) -> Scene.Node {
    switch self {
    case .group(var group):
      group.nodes = group.nodes.map { $0.painted(with: color) }
      return .group(group)
    case .shape(var shape):
      shape.fill = shape.fill?.painted(with: color)
      shape.stroke = shape.stroke?.painted(with: color)
      return .shape(shape)
    case .text(var text):
      text.paint = text.paint.painted(with: color)
      text.halo = text.halo?.painted(with: color)
      return .text(text)
    case .image: return self
    }
  }
}

extension Paint {
  fileprivate func painted(with color: (Color) -> Color) -> Paint {
    Paint(color(self.color), opacity: opacity)
  }
}

extension Stroke {
  fileprivate func painted(with color: (Color) -> Color) -> Stroke {
    var stroke = self
    stroke.paint = paint.painted(with: color)
    return stroke
  }
}
