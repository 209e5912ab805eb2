/// How an outline is drawn.
public struct Stroke: Sendable, Hashable {
  public enum Cap: Sendable { case butt, round, square }
  public enum Join: Sendable { case miter, round, bevel }

  public var paint: Paint
  /// Points.
  public var width: Double
  /// Lengths on and off in points; empty for a solid line.
  public var dash: [Double]
  public var cap: Cap
  public var join: Join
  /// How far a sharp corner may reach, in widths; beyond, it is cut off.
  public var miterLimit: Double

  public init(
    _ paint: Paint, width: Double, dash: [Double] = [], cap: Cap = .butt, join: Join = .miter,
    miterLimit: Double = 4
  ) {
    self.paint = paint
    self.width = width
    self.dash = dash
    self.cap = cap
    self.join = join
    self.miterLimit = miterLimit
  }
}
