public import RecapDrawing

/// A brand's mark: outlines or a picture, on a ground of its own size.
public struct Logo: Sendable, Hashable {
  public enum Content: Sendable, Hashable {
    case shapes([Scene.Shape])
    case picture(Picture)
  }

  /// In units of its own.
  public let size: Size
  public let content: Content
  /// Has colours that do not stand out from dark paper, and so needs a light ground there.
  public let needsLightGround: Bool
  /// Has nothing but colours that do not stand out from white paper.
  public let isLostOnPaper: Bool
  /// Its colours are the palette's, which differ in the dark.
  public let isThemed: Bool

  /// Wider than this in heights, it is taken for one with the name in it.
  private static let wide = 2.0
  /// Logos are exempt from what WCAG asks of graphics; below these they are hardly there.
  private static let leastContrast = (onPaper: 1.25, inTheDark: 2.0)

  /// Three rising bars.
  static let recap = Logo(
    .shapes(
      [5.0, 8, 10.5].enumerated().map { index, height in
        Scene.Shape(
          .rect(Rect(x: Double(index) * 3.9, y: 10.5 - height, width: 3, height: height)),
          fill: Paint(Palette.engagementRamp[index + 2]))
      }),
    size: Size(10.8, 10.5), needsLightGround: false, isLostOnPaper: false, isThemed: true)

  public init(_ shapes: [Scene.Shape], size: Size) {
    let colors = shapes.flatMap(\.colors)
    self.init(
      .shapes(shapes), size: size,
      needsLightGround: !colors.allSatisfy(Self.standsOutInTheDark),
      isLostOnPaper: !colors.contains(where: Self.standsOutOnPaper), isThemed: false)
  }

  /// - Parameters:
  ///   - needsLightGround: As its pixels tell.
  ///   - isLostOnPaper: Likewise.
  public init(_ picture: Picture, needsLightGround: Bool = false, isLostOnPaper: Bool = false) {
    self.init(
      .picture(picture),
      size: Size(Double(picture.pixelWidth), Double(picture.pixelHeight)),
      needsLightGround: needsLightGround, isLostOnPaper: isLostOnPaper, isThemed: false)
  }

  private init(
    _ content: Content, size: Size, needsLightGround: Bool, isLostOnPaper: Bool, isThemed: Bool
  ) {
    (self.content, self.size, self.isThemed) = (content, size, isThemed)
    (self.needsLightGround, self.isLostOnPaper) = (needsLightGround, isLostOnPaper)
  }

  public static func standsOutOnPaper(_ color: Color) -> Bool {
    color.contrast(with: Palette.paper) >= leastContrast.onPaper
  }

  public static func standsOutInTheDark(_ color: Color) -> Bool {
    color.contrast(with: Palette.darkPaper) >= leastContrast.inTheDark
  }

  public var isWide: Bool { size.width > Self.wide * size.height }

  /// As large as it can be in a frame, with its own proportions.
  public func size(within frame: Size) -> Size {
    let factor = min(frame.width / size.width, frame.height / size.height)
    return Size(size.width * factor, size.height * factor)
  }

  /// What draws it at a place, in a size that has its proportions. Nothing is drawn beyond.
  public func nodes(at place: Point, _ size: Size) -> [Scene.Node] {
    let frame = Rect(x: place.x, y: place.y, width: size.width, height: size.height)
    switch content {
    case .picture(let picture): return [.image(Scene.Image(picture, in: frame))]
    case .shapes(let shapes):
      let factor = size.width / self.size.width
      let nodes = shapes.map { Scene.Node.shape($0.scaled(by: factor, offset: place)) }
      return isCut ? [.group(Scene.Group(clip: frame, nodes: nodes))] : nodes
    }
  }

  /// Has outlines that leave its ground, where they are not seen.
  private var isCut: Bool {
    guard case .shapes(let shapes) = content else { return false }
    return shapes.contains { shape in
      guard let bounds = shape.bounds else { return false }
      let margin = (shape.stroke?.width ?? 0) / 2
      return min(bounds.minX, bounds.minY) < margin - 0.01
        || bounds.maxX > size.width - margin + 0.01 || bounds.maxY > size.height - margin + 0.01
    }
  }
}
