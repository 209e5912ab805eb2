import Drawing

/// A part of a report that flows down pages: an opening, then strips that never break.
///
/// On each further page the strips stand under a continuation (the repeated table head).
/// Positions are in points from the block's top left corner on its page.
protocol FlowBlock {
  /// What the block is, for readers of a scene.
  var label: String { get }
  /// What others call it where they refer to its page; nil where none does.
  var destination: Destination? { get }
  /// Begins at the top of a page.
  var startsPage: Bool { get }
  /// Room between the block and what stands above it on its page.
  var spaceAbove: Double { get }
  /// Says in one sentence that there is nothing to show: the next block may stand on its page.
  var isOnlySentence: Bool { get }
  var openingHeight: Double { get }
  var continuationHeight: Double { get }
  /// Below the last strip, on its page.
  var closingHeight: Double { get }
  var stripCount: Int { get }
  func height(ofStrip index: Int) -> Double

  /// The nodes of a part of the block.
  func nodes(
    of fragment: Fragment.Content, measure: any TextMeasuring, pages: PageReferences
  ) -> [Scene.Node]

  /// What the running head says on the right; nil for the report's date.
  func runningRange(_ strips: Range<Int>) -> String?
  /// Places a reader may want to go to: titles with their level and the strip they belong to, or
  /// nil for the opening.
  var landmarks: [Landmark] { get }
  /// Pages that begin with this block have a running head.
  var hasRunningHead: Bool { get }
}

extension FlowBlock {
  var spaceAbove: Double { 28 }
  var isOnlySentence: Bool { false }
}

/// A titled place in a block.
struct Landmark {
  let title: String
  let level: Int
  let strip: Int?
}
