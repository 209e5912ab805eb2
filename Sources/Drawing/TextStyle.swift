/// How a line of text is set.
public struct TextStyle: Sendable, Hashable {
  public enum Face: UInt8, Sendable { case text, display }
  public enum Weight: UInt8, Sendable { case regular, medium, semibold }
  public enum Figures: UInt8, Sendable { case proportional, tabular }

  public var face: Face
  public var weight: Weight
  public var figures: Figures
  /// Points.
  public var size: Double
  /// Extra space after each cluster, as a fraction of the size.
  public var tracking: Double

  public init(
    _ size: Double, _ weight: Weight = .regular, face: Face = .text,
    figures: Figures = .proportional, tracking: Double = 0
  ) {
    self.face = face
    self.weight = weight
    self.figures = figures
    self.size = size
    self.tracking = tracking
  }

  /// The style with figures of one width, for columns and axes.
  public var tabular: TextStyle {
    var style = self
    style.figures = .tabular
    return style
  }

  public func weight(_ weight: Weight) -> TextStyle {
    var style = self
    style.weight = weight
    return style
  }

  public func size(_ size: Double) -> TextStyle {
    var style = self
    style.size = size
    return style
  }
}
