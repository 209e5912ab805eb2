import RecapDashboard
import RecapDrawing

/// Polls with their answers, two in a row.
struct PollsSlideDrawing {
  private let slide: PollsSlide

  private static let (top, pitch) = (104.0, 193.0)
  private static let chip = Size(28, 20)
  private static let (rowsTop, rowPitch) = (45.0, 25.0)
  private static let (labelWidth, barStart) = (190.0, 200.0)
  private static let bar = Size(150, 11)

  init(_ slide: PollsSlide) { self.slide = slide }

  func draw(in builder: inout SceneBuilder) {
    SlideGrid.draw(headlines: [slide.headline], in: &builder)
    for (index, card) in slide.cards.enumerated() {
      let x = index.isMultiple(of: 2) ? 0 : SlideGrid.secondColumn
      builder.half(at: Point(x, Self.top + Double(index / 2) * Self.pitch)) {
        draw(card, in: &$0)
      }
    }
  }

  private func draw(_ card: PollsSlide.Card, in builder: inout SceneBuilder) {
    let width = SlideGrid.columnWidth
    builder.slideRule(from: 0, width: width, y: 0, thickness: SlideGrid.ruleWidth)
    let chip = PollChip(card.number, size: Self.chip, textSize: 12, measure: builder.measure)
    let start = chip.size.width + 10
    let participants = builder.measure.line(card.participants, SlideGrid.small)
    builder.tag(.heading(3)) { builder in
      chip.draw(at: Point(0, 12), isFollowed: true, in: &builder)
      builder.text(
        card.question, TextStyle(15, .semibold), Palette.ink1, x: start, baseline: 27,
        fitting: width - start - participants.width - 10, isFollowed: true)
      builder.text(participants, Palette.ink3, x: width, baseline: 27, align: .end)
    }
    builder.tag(.list) { builder in
      for (index, answer) in card.answers.enumerated() {
        let y = Self.rowsTop + Double(index) * Self.rowPitch
        builder.tag(.listItem) { builder in
          builder.text(
            answer.label, TextStyle(14), Palette.ink2, x: 0, baseline: y + 15,
            fitting: Self.labelWidth, isFollowed: true)
          builder.shareBar(
            Rect(x: Self.barStart, y: y + 5, width: Self.bar.width, height: Self.bar.height),
            share: answer.share, Palette.blue)
          builder.text(
            answer.rate, TextStyle(14, .semibold).tabular, Palette.ink1, x: width,
            baseline: y + 15, align: .end)
        }
      }
    }
  }
}
