/// A finished picture: a display list in points, ready for any painter.
///
/// The hinge between deciding and emitting. Whatever draws (a chart, a table row, a page)
/// becomes a scene once; painters place it and never move anything inside.
public struct Scene: Sendable, Hashable {
  public var size: Size
  public var nodes: [Node]
  /// For readers who can point at a part of it.
  public var marks: [PointedMark]

  public init(size: Size, nodes: [Node] = [], marks: [PointedMark] = []) {
    self.size = size
    self.nodes = nodes
    self.marks = marks
  }

  public enum Node: Sendable, Hashable {
    case group(Group)
    case shape(Shape)
    case text(Text)
    case image(Image)
  }

  /// Nodes drawn together at an offset.
  public struct Group: Sendable, Hashable {
    public var offset: Point
    /// In the group's own coordinates.
    public var clip: Rect?
    /// What the group is, for those who read or test a scene.
    public var label: String?
    /// What the group is in the document; nil where it is just a part of what it stands in.
    public var role: Role?
    /// Goes on with what ended the page before, where that had the same role at the same place.
    public var isContinuation: Bool
    public var nodes: [Node]

    public init(
      offset: Point = .zero, clip: Rect? = nil, label: String? = nil, role: Role? = nil,
      isContinuation: Bool = false, nodes: [Node]
    ) {
      self.offset = offset
      self.clip = clip
      self.label = label
      self.role = role
      self.isContinuation = isContinuation
      self.nodes = nodes
    }
  }

  /// A filled or stroked outline.
  public struct Shape: Sendable, Hashable {
    public enum Outline: Sendable, Hashable {
      case line(Point, Point)
      case rect(Rect)
      case path(Path)
    }

    /// What of an outline that crosses itself is inside.
    public enum FillRule: Sendable { case nonZero, evenOdd }

    public var outline: Outline
    public var fill: Paint?
    public var fillRule: FillRule
    public var stroke: Stroke?

    public init(
      _ outline: Outline, fill: Paint? = nil, fillRule: FillRule = .nonZero, stroke: Stroke? = nil
    ) {
      self.outline = outline
      self.fill = fill
      self.fillRule = fillRule
      self.stroke = stroke
    }
  }

  /// One measured line of text.
  public struct Text: Sendable, Hashable {
    public var line: TextLine
    /// Of the line's start edge, on the baseline.
    public var origin: Point
    public var paint: Paint
    /// Drawn round the glyphs, under them, so that text stays legible on lines.
    public var halo: Stroke?

    public init(_ line: TextLine, at origin: Point, paint: Paint, halo: Stroke? = nil) {
      self.line = line
      self.origin = origin
      self.paint = paint
      self.halo = halo
    }
  }

  /// A picture of pixels that fills its frame.
  public struct Image: Sendable, Hashable {
    public var picture: Picture
    public var frame: Rect

    public init(_ picture: Picture, in frame: Rect) {
      self.picture = picture
      self.frame = frame
    }
  }
}
