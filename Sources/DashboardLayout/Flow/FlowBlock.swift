import RecapDashboard
import RecapDrawing

/// A part of a report that flows down pages: an opening, then strips that never break.
///
/// On each further page the strips stand under a continuation (the repeated table head).
/// Positions are in points from the block's top left corner on its page.
protocol FlowBlock {
  /// What the block is, for readers of a scene.
  var label: String { get }
  /// What of the report begins with it; empty where nothing refers to it.
  var parts: [ReportPart] { get }
  /// Begins at the top of a page, whatever is left of the one before.
  var startsPage: Bool { get }
  /// Says in a sentence that there is nothing to show.
  var isOnlyASentence: Bool { get }
  /// Belongs to the section of the block before it.
  var continuesSection: Bool { get }
  /// The next block follows on its page, even one that starts a page.
  var sharesItsPage: Bool { get }
  /// Kept clear above a block that follows another on its page.
  var spaceAbove: Double { get }
  /// What must be left of a page that the block may start in the middle of.
  var leastRoom: Double { get }
  var openingHeight: Double { get }
  var continuationHeight: Double { get }
  /// Above a strip that a page begins with.
  func continuationHeight(before strip: Int) -> Double
  /// Heads the strip below it, and stands on its page.
  func isHead(_ strip: Int) -> Bool
  /// The block as it stands below another in so much of a page; nil where it does not.
  func form(inRoom room: Double) -> (any FlowBlock)?
  /// Below the last strip, on its page.
  var closingHeight: Double { get }
  var stripCount: Int { get }
  func height(ofStrip index: Int) -> Double
  /// Of strips that stand together, which may be side by side.
  func height(of strips: Range<Int>) -> Double

  /// The nodes of a part of the block.
  func nodes(
    of fragment: Fragment.Content, measure: any TextMeasuring, pages: PageReferences
  ) -> [Scene.Node]

  /// What the running head says on the right; nil for the report's date.
  func runningRange(_ strips: Range<Int>) -> String?
  /// Places a reader may want to go to, in the order of their strips: titles with their level and
  /// the strip they belong to, or nil for the opening.
  var landmarks: [Landmark] { get }
  /// Pages that begin with this block have a running head.
  var hasRunningHead: Bool { get }
}

extension FlowBlock {
  var isOnlyASentence: Bool { false }
  var continuesSection: Bool { false }
  var sharesItsPage: Bool { isOnlyASentence }
  var spaceAbove: Double { startsPage ? 26 : 0 }
  var leastRoom: Double { 0 }
  func continuationHeight(before strip: Int) -> Double { continuationHeight }
  func isHead(_ strip: Int) -> Bool { false }
  func form(inRoom room: Double) -> (any FlowBlock)? { nil }

  func height(of strips: Range<Int>) -> Double {
    strips.reduce(0) { $0 + height(ofStrip: $1) }
  }
}
