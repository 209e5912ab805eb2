import RecapDashboard
import RecapDrawing

/// A part of the first page.
struct SummaryPart {
  let label: String
  /// Points to the next part; nil for what the others leave of the page.
  let height: Double?
  /// Draws it at a height, from its rule on.
  let draw: (_ height: Double, _ builder: inout SceneBuilder) -> Void

  init(_ part: OpeningPart, pages: PageReferences) {
    switch part {
    case .tiles(let tiles):
      (label, height) = ("key figures", TilesPart.height)
      draw = { TilesPart(tiles).draw(in: &$1) }
    case .engagement(let engagement):
      (label, height) = ("live engagement", EngagementPart.height)
      draw = { EngagementPart(engagement).draw(in: &$1) }
    case .timeline(let timeline):
      (label, height) = ("timeline", nil)
      draw = { TimelinePart(timeline, height: $0).draw(in: &$1) }
    case .moments(let moments):
      let moments = MomentsPart(moments)
      (label, height) = ("moments", moments.height)
      draw = { moments.draw(pages: pages, in: &$1) }
    }
  }
}
