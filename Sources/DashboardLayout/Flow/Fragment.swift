import RecapDrawing

/// The part of a block that stands on one page.
struct Fragment {
  struct Content {
    let strips: Range<Int>
    /// Begins with the block's opening rather than its continuation.
    let isOpening: Bool
    /// Ends with the block's closing.
    let isClosing: Bool

    /// A table begins here, with its heads: at first, and now and then in a long one, since no
    /// reader finds its way in one of ten thousand rows, and some take no more than a thousand.
    var startsTable: Bool {
      let next = (strips.lowerBound + Self.mostRows - 1) / Self.mostRows * Self.mostRows
      return isOpening || strips.contains(next)
    }

    private static let mostRows = 500
  }

  let block: any FlowBlock
  let content: Content
  /// Of its top, in points from the top of the page.
  let y: Double

  var headHeight: Double {
    content.isOpening
      ? block.openingHeight : block.continuationHeight(before: content.strips.lowerBound)
  }

  var height: Double {
    headHeight + block.height(of: content.strips) + (content.isClosing ? block.closingHeight : 0)
  }

  func nodes(measure: any TextMeasuring, pages: PageReferences) -> [Scene.Node] {
    block.nodes(of: content, measure: measure, pages: pages)
  }
}
