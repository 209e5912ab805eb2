public import RecapDrawing

/// A text of a scene where it stands on the whole picture.
public struct StandingText: Sendable {
  public let text: Scene.Text
  /// Of its start on the baseline.
  public let origin: Point
  /// The labels of the groups around it, outermost first.
  public let groups: [String]

  public var string: String { text.line.string }
  public var size: Double { text.line.style.size }

  /// From the baseline up to the capitals' height.
  public var box: Rect {
    Rect(x: origin.x, y: origin.y - 0.73 * size, width: text.line.width, height: 0.75 * size)
  }
}

/// A shape of a scene where it stands on the whole picture.
public struct StandingShape: Sendable {
  public let shape: Scene.Shape
  public let offset: Point
  public let groups: [String]
}

/// A picture of a scene where it stands on the whole.
public struct StandingImage: Sendable {
  public let image: Scene.Image
  public let frame: Rect
  public let groups: [String]
}

extension Scene {
  /// All texts, in the order they are drawn.
  public var texts: [StandingText] { walk().texts }

  /// All shapes, in the order they are drawn.
  public var shapes: [StandingShape] { walk().shapes }

  /// All pictures of pixels, in the order they are drawn.
  public var images: [StandingImage] { walk().images }

  private func walk() -> (
    texts: [StandingText], shapes: [StandingShape], images: [StandingImage]
  ) {
    var texts: [StandingText] = []
    var shapes: [StandingShape] = []
    var images: [StandingImage] = []
    func visit(_ nodes: [Node], _ offset: Point, _ groups: [String]) {
      for node in nodes {
        switch node {
        case .group(let group):
          visit(group.nodes, offset + group.offset, groups + (group.label.map { [$0] } ?? []))
        case .shape(let shape):
          shapes.append(StandingShape(shape: shape, offset: offset, groups: groups))
        case .image(let image):
          images.append(
            StandingImage(image: image, frame: image.frame.offset(by: offset), groups: groups))
        case .text(let text):
          texts.append(
            StandingText(text: text, origin: offset + text.origin, groups: groups))
        }
      }
    }
    visit(nodes, .zero, [])
    return (texts, shapes, images)
  }

  /// Every colour that is used.
  public var colors: Set<Color> {
    let (texts, shapes, _) = walk()
    var colors = Set(texts.map(\.text.paint.color))
    colors.formUnion(texts.compactMap { $0.text.halo?.paint.color })
    colors.formUnion(shapes.compactMap { $0.shape.fill?.color })
    colors.formUnion(shapes.compactMap { $0.shape.stroke?.paint.color })
    return colors
  }
}

extension Collection where Element == StandingText {
  /// Pairs of texts that cover each other by more than `tolerance` points both ways.
  public func overlaps(by tolerance: Double = 0.5) -> [String] {
    let ordered = sorted { $0.box.minX < $1.box.minX }
    var found: [String] = []
    for (index, a) in ordered.enumerated() {
      for b in ordered[(index + 1)...] {
        guard b.box.minX < a.box.maxX - tolerance else { break }
        let width = Swift.min(a.box.maxX, b.box.maxX) - b.box.minX
        let height =
          Swift.min(a.box.maxY, b.box.maxY) - Swift.max(a.box.minY, b.box.minY)
        if width > tolerance, height > tolerance {
          found.append("“\(a.string)” and “\(b.string)” by \(width) × \(height)")
        }
      }
    }
    return found
  }

  /// Pairs of numbers in one line that a reader would take for one.
  public func touchingNumbers(within distance: Double = 1.2) -> [String] {
    let numbers = filter { text in
      text.string.allSatisfy { ("0"..."9").contains($0) || $0 == "," }
    }.sorted { $0.box.minX < $1.box.minX }
    var found: [String] = []
    for (index, a) in numbers.enumerated() {
      for b in numbers[(index + 1)...] {
        guard b.box.minX < a.box.maxX + distance else { break }
        guard abs(a.origin.y - b.origin.y) < 3 else { continue }
        found.append("“\(a.string)” and “\(b.string)”")
      }
    }
    return found
  }

  /// Texts that leave an area.
  public func outside(_ area: Rect, tolerance: Double = 0) -> [String] {
    filter {
      $0.box.minX < area.minX - tolerance || $0.box.maxX > area.maxX + tolerance
        || $0.box.minY < area.minY - tolerance || $0.box.maxY > area.maxY + tolerance
    }.map { "“\($0.string)” at \($0.box)" }
  }
}
