import RecapDashboard
import RecapDrawing

/// How long people stayed, under its title.
struct StaysPart {
  private let stays: StaysSection

  /// Points from its rule to the next part's.
  static let height = 126.0
  private static let chartTop = 24.0
  private static let chartHeight = 86.0

  init(_ stays: StaysSection) { self.stays = stays }

  func draw(in builder: inout SceneBuilder) {
    BlockTitle(title: stays.title, note: stays.note, level: 2).draw(at: 0, in: &builder)
    let figure = stays.figure(
      size: Size(Paper.contentWidth, Self.chartHeight), measure: builder.measure)
    builder.place(figure, at: Point(0, Self.chartTop), alternative: stays.alternative)
  }
}
