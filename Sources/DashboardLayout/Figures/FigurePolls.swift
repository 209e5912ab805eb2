import RecapDashboard
import RecapDrawing

/// The cards of some polls: two abreast where they read well so, else one below the other.
struct FigurePolls {
  private let rows: [[PollCard]]
  private let width: Double
  private let measure: any TextMeasuring

  private static let (columnGap, rowGap) = (12.0, 18.0)

  init(
    _ polls: [PollsSection.Poll], of section: PollsSection, width: Double,
    measure: any TextMeasuring
  ) {
    (self.width, self.measure) = (width, measure)
    let half = PollCardColumns.half.with(width: (width - Self.columnGap) / 2)
    let halves = polls.compactMap {
      PollCardsBlock.halfCard(of: $0, in: section, half, measure: measure)
    }
    if polls.count > 1, halves.count == polls.count {
      rows = stride(from: 0, to: halves.count, by: 2).map {
        Array(halves[$0..<min($0 + 2, halves.count)])
      }
    } else {
      let full = PollCardColumns.full.with(width: width)
      rows = polls.map { [PollCard($0, of: section, full, measure: measure)] }
    }
  }

  func scene() -> Scene {
    var builder = SceneBuilder(measure)
    let second = (width + Self.columnGap) / 2
    var y = 0.0
    for row in rows {
      for (column, card) in row.enumerated() {
        card.draw(
          0..<card.stripCount, isOpening: true, x: Double(column) * second, top: y, in: &builder)
      }
      y += (row.map(\.height).max() ?? 0) + Self.rowGap
    }
    return builder.scene(size: Size(width, max(0, y - Self.rowGap)))
  }
}
