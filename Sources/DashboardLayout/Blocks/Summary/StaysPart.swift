import RecapDashboard
import RecapDrawing

/// How long people stayed, under its title.
struct StaysPart {
  private let stays: StaysSection
  /// From its rule to the next part's.
  private let height: Double

  /// Points beside a timeline.
  static let usualHeight = 126.0
  private static let chartTop = 24.0
  private static let spaceBelow = 16.0

  init(_ stays: StaysSection, height: Double) { (self.stays, self.height) = (stays, height) }

  func draw(in builder: inout SceneBuilder) {
    BlockTitle(title: stays.title, note: stays.note, level: 2).draw(at: 0, in: &builder)
    let figure = stays.figure(
      size: Size(Paper.contentWidth, height - Self.chartTop - Self.spaceBelow),
      measure: builder.measure)
    builder.place(figure, at: Point(0, Self.chartTop), alternative: stays.alternative)
  }
}
