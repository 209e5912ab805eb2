import RecapDashboard
import RecapDrawing

/// The polls of a digest: each question, and under it the answer that most gave.
struct DigestAnswers {
  private struct Row {
    let answer: Digest.Answer
    let chip: PollChip
    /// At least one.
    let question: [TextLine]
    let y: Double
  }

  private let rows: [Row]
  private let width: Double
  private let start: Double
  let height: Double

  private static let (pitch, lineHeight) = (29.0, 11.0)
  private static let (questionBaseline, answerBaseline) = (10.0, 20.5)
  private static let chip = Size(14, 10)
  private static let (bar, rate, gap) = (34.0, 34.0, 7.0)

  init(_ answers: [Digest.Answer], width: Double, room: DigestRoom, measure: any TextMeasuring) {
    let answers = answers.prefix(room.rows)
    let chips = answers.map { PollChip($0.number, size: Self.chip, measure: measure) }
    let start = (chips.map(\.size.width).max() ?? 0) + 6
    var (rows, y): ([Row], Double) = ([], 0)
    for (answer, chip) in zip(answers, chips) {
      let question = measure.lines(
        answer.question, Typography.label, width: width - start, limit: room.questionLines)
      rows.append(Row(answer: answer, chip: chip, question: question, y: y))
      y += Self.pitch + Double(question.count - 1) * Self.lineHeight
    }
    (self.rows, self.width, self.start, height) = (rows, width, start, y)
  }

  func draw(in builder: inout SceneBuilder) {
    let barEnd = width - Self.rate
    for row in rows {
      let answer = row.answer
      let below = row.y + Double(row.question.count - 1) * Self.lineHeight
      builder.tag(.paragraph) { builder in
        row.chip.draw(at: Point(0, row.y + 2.5), isFollowed: true, in: &builder)
        for (index, line) in row.question.enumerated() {
          let isLast = index == row.question.count - 1
          builder.text(
            isLast ? line.followed : line, Palette.ink1, x: start,
            baseline: row.y + Self.questionBaseline + Double(index) * Self.lineHeight)
        }
        let hasBar = answer.share != nil
        builder.text(
          answer.label, Typography.note, Palette.ink2, x: start,
          baseline: below + Self.answerBaseline,
          fitting: (hasBar ? barEnd - Self.bar - Self.gap : width) - start, isFollowed: hasBar)
        builder.text(
          answer.rate, Typography.label.tabular, Palette.ink1, x: width,
          baseline: below + Self.answerBaseline, align: .end)
      }
      builder.shareBar(
        Rect(x: barEnd - Self.bar, y: below + 15, width: Self.bar, height: 5),
        share: answer.share, Palette.blue)
    }
  }
}
