import RecapDashboard
import RecapDrawing

/// The answers to two polls side by side, or to one over the whole width.
///
/// Two stay together; a card over the whole width breaks between its answers where it has many.
struct PollCardsBlock: FlowBlock {
  private let cards: [PollCard]
  /// Over the first cards of a report.
  private let title: String?
  private let isBreakable: Bool

  let label = "poll answers"
  let startsPage = false
  let continuesSection = true
  let hasRunningHead = true
  let closingHeight = 0.0

  private static let titleHeight = 20.0
  private static let mostUnbrokenAnswers = 12
  /// Of a card abreast of another.
  private static let (mostQuestionLines, mostLabelLines) = (8, 3)

  private init(_ cards: [PollCard], title: String?, isBreakable: Bool) {
    self.cards = cards
    self.title = title
    self.isBreakable = isBreakable
  }

  /// The cards of all polls in launch order: in pairs where two that follow each other read well
  /// in half the width, else alone over all of it.
  static func blocks(
    of section: PollsSection, on paper: Paper, measure: any TextMeasuring
  ) -> [PollCardsBlock] {
    var blocks: [PollCardsBlock] = []
    var polls = section.polls.filter(\.hasCard)[...]
    while let poll = polls.first {
      let halves = polls.prefix(2).compactMap { halfCard(of: $0, in: section, measure: measure) }
      let cards =
        halves.count == 2 ? halves : [PollCard(poll, of: section, .full, measure: measure)]
      // Kept whole, a tall card would leave much of the page before it empty.
      let isTall = cards[0].height > paper.contentHeight * 2 / 3
      let hasMany = poll.answers.count > mostUnbrokenAnswers
      blocks.append(
        PollCardsBlock(
          cards, title: blocks.isEmpty ? section.answersTitle : nil,
          isBreakable: cards.count == 1 && (isTall || hasMany)))
      polls = polls.dropFirst(cards.count)
    }
    return blocks
  }

  /// The card of a poll that reads well in half the width; nil for any other.
  static func halfCard(
    of poll: PollsSection.Poll, in section: PollsSection, _ columns: PollCardColumns = .half,
    measure: any TextMeasuring
  ) -> PollCard? {
    guard !poll.isOpenEnded, poll.answers.count <= mostUnbrokenAnswers else { return nil }
    let card = PollCard(poll, of: section, columns, measure: measure)
    guard card.questionLines <= mostQuestionLines, card.mostLabelLines <= mostLabelLines else {
      return nil
    }
    return card
  }

  // MARK: Flow

  var parts: [ReportPart] { cards.map(\.poll.part) }
  var spaceAbove: Double { title == nil ? 22 : 14 }

  var openingHeight: Double {
    cardTop
      + (isBreakable ? cards[0].headHeight : cards.map(\.height).max() ?? 0)
  }

  var continuationHeight: Double { isBreakable ? cards[0].continuationHeight : 0 }
  var stripCount: Int { isBreakable ? cards[0].stripCount : 0 }
  var landmarks: [Landmark] {
    cards.map { Landmark(title: $0.poll.outlineTitle, level: 1, strip: nil) }
  }

  func height(ofStrip index: Int) -> Double { cards[0].height(ofStrip: index) }
  func runningRange(_ strips: Range<Int>) -> String? { nil }

  private var cardTop: Double { title == nil ? 0 : Self.titleHeight }

  // MARK: Drawing

  func nodes(
    of fragment: Fragment.Content, measure: any TextMeasuring, pages: PageReferences
  ) -> [Scene.Node] {
    var builder = SceneBuilder(measure)
    if fragment.isOpening { drawTitle(in: &builder) }
    for (index, card) in cards.enumerated() {
      card.draw(
        isBreakable ? fragment.strips : 0..<card.stripCount, isOpening: fragment.isOpening,
        x: Double(index) * PollCardColumns.secondStart, top: fragment.isOpening ? cardTop : 0,
        in: &builder)
    }
    return builder.nodes
  }

  private func drawTitle(in builder: inout SceneBuilder) {
    guard let title else { return }
    builder.tag(.heading(3)) {
      $0.text(title, Typography.h2d, Palette.ink1, x: 0, baseline: 12)
    }
  }
}
