import Dashboard
import Drawing

/// The mark of three rising bars with the product's name beside it.
enum Logo {
  /// Draws it at the left of the content and returns the x behind the name.
  static func draw(
    _ name: String, _ style: TextStyle, _ color: Color, baseline: Double,
    in builder: inout SceneBuilder
  ) -> Double {
    for (index, height) in [5.0, 8, 10.5].enumerated() {
      builder.fill(
        Rect(x: Double(index) * 3.9, y: baseline - height, width: 3, height: height),
        Palette.engagementRamp[index + 2])
    }
    return builder.text(name, style, color, x: 15, baseline: baseline)
  }
}
