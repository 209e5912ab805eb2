import RecapDashboard
import RecapDrawing

/// The number of a poll on a dark ground, as under the timeline.
struct PollChip {
  private let number: TextLine
  let size: Size

  private static let textSize = 7.0
  private static let margin = 2.5

  /// `size` is the least: a long number widens its chip.
  init(
    _ number: String, size: Size, textSize: Double = Self.textSize, measure: any TextMeasuring
  ) {
    self.number = measure.line(number, TextStyle(textSize, .semibold))
    self.size = Size(max(size.width, self.number.width + 2 * Self.margin), size.height)
  }

  /// - Parameter isFollowed: More text of the same element follows.
  func draw(at origin: Point, isFollowed: Bool = false, in builder: inout SceneBuilder) {
    var ground = Path()
    ground.addRoundedRect(
      Rect(x: origin.x, y: origin.y, width: size.width, height: size.height),
      radius: 2 * number.style.size / Self.textSize)
    builder.fill(ground, Palette.ink2)
    builder.text(
      isFollowed ? number.followed : number, Palette.paper, x: origin.x + size.width / 2,
      baseline: origin.y + size.height / 2 + 2.55 * number.style.size / Self.textSize,
      align: .center)
  }
}
