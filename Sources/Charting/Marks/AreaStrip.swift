public import RecapDrawing

/// A value over time as a line over an area, as high and wide as a strip.
public struct AreaStrip: Sendable {
  /// 0…1; nil where there is none.
  private let values: [Double?]
  private let color: Color
  /// Points that the highest place of the line stays under the top.
  private let inset: Double

  private static let lineWidth = 1.0

  /// - Parameter isInside: The line is seen whole where the value is 1, too.
  public init(_ values: [Double?], color: Color, isInside: Bool = false) {
    (self.values, self.color) = (values, color)
    inset = isInside ? Self.lineWidth / 2 : 0
  }

  public func scene(size: Size) -> Scene {
    let pitch = size.width / Double(max(1, values.count))
    let height = size.height - inset
    let points = values.enumerated().map { index, value in
      value.map { Point((Double(index) + 0.5) * pitch, size.height - height * $0) }
    }
    // A single value holds for its whole cell.
    let line = AreaLine(points, loneWidth: pitch)
    let area = Scene.Shape(
      .path(line.area(base: size.height)), fill: Paint(color, opacity: 0.16))
    let stroke = Stroke(Paint(color), width: Self.lineWidth, join: .round)
    return Scene(
      size: size,
      nodes: [.shape(area), .shape(Scene.Shape(.path(line.line), stroke: stroke))])
  }
}
