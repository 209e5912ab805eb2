import RecapDashboard

/// Blocks dealt out to pages.
///
/// A heading stays with its first strips, the last page of a block has more than a stray strip,
/// and no page has a head without strips.
struct PageFlow {
  private(set) var pages: [[Fragment]] = []
  private let paper: Paper

  /// Strips that stay with their heading, and that the last page of a block has at least.
  private static let fewestStrips = 3

  init(_ blocks: [any FlowBlock], on paper: Paper) {
    self.paper = paper
    for block in blocks { place(block) }
  }

  private mutating func place(_ block: any FlowBlock) {
    let block = pages.isEmpty ? block : block.form(inRoom: roomLeft) ?? block
    let kept = min(Self.fewestStrips, block.stripCount)
    let start = block.openingHeight + block.height(of: 0..<kept)
    let needed = start + (kept == block.stripCount ? block.closingHeight : 0)
    var y = top(of: block, needing: needed)
    var next = 0
    var isOpening = true
    repeat {
      let head =
        isOpening ? block.openingHeight : block.continuationHeight(before: next)
      let end = endOfStrips(of: block, from: next, room: paper.contentBottom - y - head)
      let content = Fragment.Content(
        strips: next..<end, isOpening: isOpening, isClosing: end == block.stripCount)
      pages[pages.count - 1].append(Fragment(block: block, content: content, y: y))
      if end < block.stripCount {
        pages.append([])
        y = paper.contentTop
      }
      (next, isOpening) = (end, false)
    } while next < block.stripCount
  }

  /// Below what stands on the last page.
  private var roomLeft: Double {
    pages.last?.last.map { paper.contentBottom - $0.y - $0.height } ?? 0
  }

  /// Where a block begins: below what is there already, else on a page of its own.
  private mutating func top(of block: any FlowBlock, needing height: Double) -> Double {
    let mayFollow = !block.startsPage || block.isOnlyASentence
    if let last = pages.last?.last, mayFollow || last.block.sharesItsPage {
      let end = last.y + last.height
      let room = paper.contentBottom - end
      if room >= block.leastRoom, room >= block.spaceAbove + height {
        return end + block.spaceAbove
      }
    }
    pages.append([])
    return paper.contentTop
  }

  /// How far the strips from `start` on fit. At least one is placed, so that a strip taller than
  /// a page cannot stop the flow.
  private func endOfStrips(of block: any FlowBlock, from start: Int, room: Double) -> Int {
    let count = block.stripCount
    var end = start
    while end < count, end == start || block.height(of: start..<end + 1) <= room { end += 1 }
    let isWhole = end == count && block.height(of: start..<end) + block.closingHeight <= room
    if isWhole || start == count { return end }
    // Something goes on overleaf: let it be more than a stray strip, with what heads it.
    var last = max(start + 1, min(end, count - Self.fewestStrips))
    while last > start + 1, block.isHead(last - 1) { last -= 1 }
    return last
  }

  /// The right part of a page's running head; nil where the page has none.
  func runningHead(ofPage index: Int) -> RunningHead? {
    guard let first = pages[index].first, first.block.hasRunningHead else { return nil }
    return RunningHead(range: first.block.runningRange(first.content.strips))
  }

  /// On which page each part of the report begins.
  func references(_ words: PageFurniture) -> PageReferences {
    PageReferences(
      Dictionary(uniqueKeysWithValues: starts().map { ($0.part, $0.page + 1) }), words)
  }

  /// The places links lead to; pages count from 0.
  func destinations() -> [(name: String, page: Int, y: Double)] {
    starts().map { ($0.part.name, $0.page, $0.y) }
  }

  private func starts() -> [(part: ReportPart, page: Int, y: Double)] {
    pages.enumerated().flatMap { page, fragments in
      fragments.filter(\.content.isOpening).flatMap { fragment in
        fragment.block.parts.map { ($0, page, fragment.y) }
      }
    }
  }

  func outline() -> [OutlineEntry] {
    var entries: [OutlineEntry] = []
    // Landmarks of the block at hand that are still ahead, in the order of its strips.
    var ahead: ArraySlice<Landmark> = []
    for (page, fragments) in pages.enumerated() {
      for fragment in fragments {
        if fragment.content.isOpening { ahead = fragment.block.landmarks[...] }
        while let landmark = ahead.first, let y = fragment.y(of: landmark) {
          entries.append(
            OutlineEntry(
              title: landmark.title, level: landmark.level, page: page, y: y))
          ahead.removeFirst()
        }
      }
    }
    return entries
  }
}

/// What a running head says beside the report's title; without a range it is the date.
struct RunningHead {
  let range: String?
}

extension Fragment {
  /// Where a landmark lies on the page; nil where it is not in this fragment.
  fileprivate func y(of landmark: Landmark) -> Double? {
    guard let strip = landmark.strip else { return content.isOpening ? y : nil }
    guard content.strips.contains(strip) else { return nil }
    return y + headHeight + block.height(of: content.strips.lowerBound..<strip)
  }
}
