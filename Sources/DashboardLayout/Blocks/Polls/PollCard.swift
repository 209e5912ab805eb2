import Dashboard
import Drawing

/// One poll with its answers: a head with the question, then parts that never break.
struct PollCard {
  /// What may be parted from the rest by the end of a page.
  private enum Part {
    /// Lines of a question that would fill much of a page.
    case question(Range<Int>)
    /// The line under the question and the head of the table.
    case head
    case answer(Int, lines: Range<Int>)
  }

  let poll: PollsSection.Poll
  private let section: PollsSection
  private let columns: PollCardColumns
  private let chip: PollChip
  private let question: [TextLine]
  private let shortQuestion: [TextLine]
  /// Set apart from the question, so that neither turns the other.
  private let continued: TextLine
  /// Behind the repeated question; nil where the word needs a line of its own.
  private let continuedStart: Double?
  private let rows: [PollCardRow]
  /// Lines of the question in the head.
  private let leadingLines: Int
  private let parts: [Part]

  private static let questionTop = 7.5
  private static let questionPitch = 12.5
  private static let tableHead = 30.0
  /// A text of more lines may break between them.
  private static let mostWholeLines = 24
  private static let pieceLines = 12
  /// Of a question that is repeated.
  private static let mostRepeatedLines = 3

  init(
    _ poll: PollsSection.Poll, of section: PollsSection, _ columns: PollCardColumns,
    measure: any TextMeasuring
  ) {
    self.poll = poll
    self.section = section
    self.columns = columns
    chip = PollChip(poll.number, size: PollCardColumns.chip, measure: measure)
    let width = columns.width - max(PollCardColumns.questionIndent, chip.size.width + 7)
    question = measure.balancedLines(poll.question, Typography.h3, width: width)
    shortQuestion = measure.balancedLines(
      poll.question, Typography.h3, width: width, limit: Self.mostRepeatedLines)
    continued = measure.line(section.continued, Typography.h3.weight(.regular))
    let start = (shortQuestion.last?.width ?? 0) + 4
    continuedStart = start + continued.width <= width ? start : nil
    rows = (poll.answers + (poll.rest.map { [$0] } ?? [])).map {
      PollCardRow($0, columns, measure: measure)
    }
    leadingLines = question.count > Self.mostWholeLines ? Self.pieceLines : question.count
    let rest = Self.pieces(of: leadingLines..<question.count).map(Part.question)
    parts =
      rest + (rest.isEmpty ? [] : [.head])
      + rows.enumerated().flatMap { index, row in
        Self.pieces(of: 0..<row.lineCount).map { .answer(index, lines: $0) }
      }
  }

  /// Lines that stay together: all of them, or an even share of many.
  private static func pieces(of lines: Range<Int>) -> [Range<Int>] {
    guard !lines.isEmpty else { return [] }
    let count = lines.count > mostWholeLines ? (lines.count + pieceLines - 1) / pieceLines : 1
    return (0..<count).map { index in
      lines.lowerBound + lines.count * index / count..<lines.lowerBound + lines.count * (index + 1)
        / count
    }
  }

  // MARK: Measures

  var questionLines: Int { question.count }
  var mostLabelLines: Int { rows.map(\.labelLines).max() ?? 0 }
  var partCount: Int { parts.count }
  private var hasWholeHead: Bool { leadingLines == question.count }

  var headHeight: Double {
    Self.questionTop + Double(leadingLines) * Self.questionPitch
      + (hasWholeHead ? tableHeadHeight : 0)
  }

  /// Of what is repeated over answers that go on overleaf.
  var continuationHeight: Double {
    let lines = shortQuestion.count + (continuedStart == nil ? 1 : 0)
    return Self.questionTop + Double(lines) * Self.questionPitch + 17
  }

  func height(ofPart index: Int) -> Double {
    switch parts[index] {
    case .question(let lines): Double(lines.count) * Self.questionPitch
    case .head: tableHeadHeight
    case .answer(let row, let lines): rows[row].height(of: lines)
    }
  }

  var height: Double { parts.indices.reduce(headHeight) { $0 + height(ofPart: $1) } }

  private var tableHeadHeight: Double { Self.tableHead }

  // MARK: Drawing

  func drawHead(x: Double, top: Double, in builder: inout SceneBuilder) {
    drawChip(x: x, top: top, in: &builder)
    drawQuestion(0..<leadingLines, x: x, top: top + Self.questionTop, in: &builder)
    if hasWholeHead {
      drawTableHead(x: x, bottom: top + headHeight, hasMeta: true, in: &builder)
    }
  }

  func drawContinuation(x: Double, top: Double, before part: Int, in builder: inout SceneBuilder) {
    drawChip(x: x, top: top, in: &builder)
    let start = x + questionIndent
    var baseline = top + Self.questionTop - 2.5
    for line in shortQuestion {
      baseline += Self.questionPitch
      builder.text(line, Palette.ink1, x: start, baseline: baseline)
    }
    if continuedStart == nil { baseline += Self.questionPitch }
    builder.text(continued, Palette.ink3, x: start + (continuedStart ?? 0), baseline: baseline)
    guard case .answer = parts[part] else { return }
    drawTableHead(x: x, bottom: top + continuationHeight, hasMeta: false, in: &builder)
  }

  func draw(part index: Int, x: Double, top: Double, in builder: inout SceneBuilder) {
    switch parts[index] {
    case .question(let lines): drawQuestion(lines, x: x, top: top, in: &builder)
    case .head:
      drawTableHead(x: x, bottom: top + tableHeadHeight, hasMeta: true, in: &builder)
    case .answer(let row, let lines): rows[row].draw(lines, x: x, top: top, in: &builder)
    }
  }

  private var questionIndent: Double { max(PollCardColumns.questionIndent, chip.size.width + 7) }

  private func drawChip(x: Double, top: Double, in builder: inout SceneBuilder) {
    builder.rule(from: x, to: x + columns.width, y: top, Palette.ink1, width: 0.75)
    chip.draw(at: Point(x, top + 8.5), in: &builder)
  }

  private func drawQuestion(
    _ lines: Range<Int>, x: Double, top: Double, in builder: inout SceneBuilder
  ) {
    for (offset, line) in question[lines].enumerated() {
      builder.text(
        line, Palette.ink1, x: x + questionIndent,
        baseline: top + 10 + Double(offset) * Self.questionPitch)
    }
  }

  private func drawTableHead(
    x: Double, bottom: Double, hasMeta: Bool, in builder: inout SceneBuilder
  ) {
    if hasMeta {
      builder.text(
        poll.meta, Typography.small, Palette.ink3, x: x + questionIndent, baseline: bottom - 20.5)
    }
    let (style, baseline) = (TextStyle(7, .medium), bottom - 4.5)
    if let note = poll.note {
      builder.text(note, Typography.note, Palette.ink3, x: x, baseline: baseline)
      return
    }
    let heads = section.heads
    builder.text(heads.answers, style, Palette.ink3, x: x, baseline: baseline)
    for (head, end) in [
      (heads.participants, columns.participantsEnd), (heads.rate, columns.rateEnd),
    ] {
      builder.text(head, style, Palette.ink3, x: x + end, baseline: baseline, align: .end)
    }
    builder.rule(from: x, to: x + columns.width, y: bottom, Palette.rule1, width: 0.5)
  }
}
