import RecapDashboard
import RecapDrawing
import Testing

@testable import RecapDashboardLayout

/// A block of bare heights.
private struct Strips: FlowBlock {
  var label = "strips"
  var parts: [ReportPart] = []
  var startsPage = false
  var openingHeight = 100.0
  var continuationHeight = 20.0
  var closingHeight = 0.0
  var heights: [Double]
  var landmarks: [Landmark] = []
  var hasRunningHead = true

  /// Strips that head the next one, and what a page needs before a strip.
  var headStrips: Set<Int> = []
  var continuations: [Int: Double] = [:]
  /// What it needs to stand below another, though it starts a page.
  var sharedHeight: Double?

  var stripCount: Int { heights.count }
  func isHead(_ strip: Int) -> Bool { headStrips.contains(strip) }
  func continuationHeight(before strip: Int) -> Double {
    continuations[strip] ?? continuationHeight
  }
  func form(inRoom room: Double) -> (any FlowBlock)? {
    guard let sharedHeight, sharedHeight <= room else { return nil }
    var form = self
    (form.openingHeight, form.startsPage) = (sharedHeight, false)
    return form
  }
  func height(ofStrip index: Int) -> Double { heights[index] }
  func runningRange(_ strips: Range<Int>) -> String? { "\(strips.lowerBound)–\(strips.upperBound)" }
  func nodes(
    of fragment: Fragment.Content, measure: any TextMeasuring, pages: PageReferences
  ) -> [Scene.Node] { [] }

  init(_ count: Int, of height: Double = 28) {
    heights = Array(repeating: height, count: count)
  }
}

@Suite struct PageFlowTests {
  /// 736 points from 56 to 792.
  private let paper = Paper.a4

  private func ranges(_ flow: PageFlow) -> [[Range<Int>]] {
    flow.pages.map { $0.map(\.content.strips) }
  }

  /// What must hold for any blocks whose strips are lower than a page.
  private func expectSound(_ flow: PageFlow, _ blocks: [Strips], _ name: String) {
    #expect(flow.pages.allSatisfy { !$0.isEmpty }, "\(name)")
    for page in flow.pages {
      #expect(page.allSatisfy { $0.y + $0.height <= paper.contentBottom + 1e-9 }, "\(name)")
      #expect(
        zip(page, page.dropFirst()).allSatisfy { $0.y + $0.height <= $1.y + 1e-9 }, "\(name)")
    }
    let fragments = flow.pages.joined()
    #expect(fragments.count { $0.content.isOpening } == blocks.count)
    #expect(fragments.count { $0.content.isClosing } == blocks.count)
    let strips = fragments.flatMap { Array($0.content.strips) }
    #expect(strips == blocks.flatMap { Array(0..<$0.stripCount) }, "\(name)")
    for fragment in fragments where fragment.block.stripCount > 0 {
      #expect(!fragment.content.strips.isEmpty, "\(name): a head without rows")
      let fewest = min(3, fragment.block.stripCount)
      if fragment.content.isOpening || fragment.content.isClosing {
        #expect(fragment.content.strips.count >= fewest, "\(name): \(fragment.content.strips)")
      }
    }
  }

  @Test("strips are dealt in order, none lost, from no strip to many pages")
  func counts() {
    for count in Array(0...90) + [200, 1000] {
      for closing in [0.0, 18] {
        var block = Strips(count)
        block.closingHeight = closing
        expectSound(PageFlow([block], on: paper), [block], "\(count) strips")
      }
    }
  }

  @Test("a block that just fits stays on one page")
  func exactFit() {
    // 736 − 100 = 636 = 22 strips of 28 and a closing of 20.
    var block = Strips(22)
    block.closingHeight = 20
    #expect(ranges(PageFlow([block], on: paper)) == [[0..<22]])
    block.closingHeight = 20.5
    #expect(ranges(PageFlow([block], on: paper)) == [[0..<19], [19..<22]])
  }

  @Test("the last page takes strips from the one before rather than stand with one")
  func lastPage() {
    #expect(ranges(PageFlow([Strips(23)], on: paper)).map(\.count) == [1, 1])
    #expect(PageFlow([Strips(23)], on: paper).pages.map(\.first!.content.strips.count) == [20, 3])
  }

  @Test("a heading that has no room for three strips moves to the next page")
  func keepHeading() {
    // The second block would have room for its opening and two strips.
    let first = Strips(17)
    let second = Strips(10)
    let flow = PageFlow([first, second], on: paper)
    #expect(ranges(flow) == [[0..<17], [0..<10]])
    expectSound(flow, [first, second], "heading")
  }

  @Test("blocks share a page where the second has room for its beginning")
  func share() {
    let flow = PageFlow([Strips(5), Strips(30)], on: paper)
    #expect(flow.pages[0].count == 2)
    #expect(flow.pages[0][1].y == 56 + 100 + 5 * 28)
    expectSound(flow, [Strips(5), Strips(30)], "shared")
  }

  @Test("a block that starts a page does so also where there is room")
  func startsPage() {
    var second = Strips(2)
    second.startsPage = true
    #expect(ranges(PageFlow([Strips(1), second], on: paper)) == [[0..<1], [0..<2]])
  }

  @Test("a strip that heads the next one stands on its page")
  func heads() {
    // 22 fit beside the opening; the last of them heads what follows.
    var block = Strips(40)
    block.headStrips = [0, 21]
    let flow = PageFlow([block], on: paper)
    #expect(ranges(flow) == [[0..<21], [21..<40]])
    expectSound(flow, [block], "heads")
  }

  @Test("what a page has above a strip that goes on takes room from its strips")
  func continuations() {
    var block = Strips(70)
    block.continuations = [22: 104]
    // 632 of 736 are left.
    let flow = PageFlow([block], on: paper)
    #expect(ranges(flow)[1] == [22..<44])
    #expect(flow.pages[1][0].headHeight == 104)
    expectSound(flow, [block], "continuations")
  }

  @Test("a block that starts a page stands below another in a form that has room there")
  func forms() {
    var second = Strips(0)
    second.startsPage = true
    second.sharedHeight = 300
    #expect(PageFlow([Strips(5), second], on: paper).pages.count == 1)
    #expect(PageFlow([Strips(20), second], on: paper).pages.count == 2)
    #expect(PageFlow([second], on: paper).pages[0][0].headHeight == 100)
  }

  @Test("a block without strips is its opening")
  func openingOnly() {
    var block = Strips(0)
    block.openingHeight = 736
    let flow = PageFlow([block, block], on: paper)
    #expect(ranges(flow) == [[0..<0], [0..<0]])
  }

  @Test("a strip taller than a page does not stop the flow")
  func tallStrip() {
    var block = Strips(5)
    block.heights[2] = 2000
    let flow = PageFlow([block], on: paper)
    #expect(flow.pages.joined().flatMap { Array($0.content.strips) } == [0, 1, 2, 3, 4])
    #expect(flow.pages.count <= 5)
  }

  @Test("strips of many heights are all placed", arguments: 1...30)
  func uneven(seed: Int) {
    var block = Strips(0)
    block.heights = (0..<150).map { 28 + Double(($0 * 7919 * seed) % 11) * 10 }
    block.closingHeight = 18
    expectSound(PageFlow([block], on: paper), [block], "seed \(seed)")
  }

  @Test("the running head names the page's first block and range")
  func runningHead() {
    var summary = Strips(0)
    summary.hasRunningHead = false
    summary.openingHeight = 700
    let flow = PageFlow([summary, Strips(40)], on: paper)
    #expect(flow.runningHead(ofPage: 0)?.range == nil)
    #expect(flow.runningHead(ofPage: 0) == nil)
    #expect(flow.runningHead(ofPage: 1)?.range == "0–22")
    #expect(flow.runningHead(ofPage: 2)?.range == "22–40")
  }

  @Test("landmarks lead to the page and height of their strip")
  func outline() {
    var block = Strips(40)
    block.landmarks = [
      Landmark(title: "Section", level: 0, strip: nil),
      Landmark(title: "Second", level: 1, strip: 1),
      Landmark(title: "Thirtieth", level: 1, strip: 29),
    ]
    let outline = PageFlow([block], on: paper).outline()
    #expect(outline.map(\.title) == ["Section", "Second", "Thirtieth"])
    #expect(outline.map(\.page) == [0, 0, 1])
    #expect(outline.map(\.y) == [56, 184, 272])
    #expect(outline.map(\.level) == [0, 1, 1])
  }
}
