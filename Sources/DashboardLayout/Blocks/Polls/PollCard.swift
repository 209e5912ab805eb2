import RecapDashboard
import RecapDrawing

/// One poll with its answers: a head with the question, then strips that never break.
struct PollCard {
  private enum Part {
    /// Further lines of a question that would fill much of a page.
    case question(Range<Int>)
    /// The line under the question and the head of the table.
    case tableHead
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
  private let strips: [[Part]]

  private static let questionTop = 7.5
  private static let questionPitch = 12.5
  private static let tableHeadHeight = 30.0
  /// A text of more lines may break between them; what is whole fits below any head.
  private static let (mostQuestionLines, mostAnswerLines) = (12, 46)
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
    leadingLines = min(question.count, Self.mostQuestionLines)
    var strips = Self.pieces(of: leadingLines..<question.count, most: Self.mostQuestionLines)
      .map { [Part.question($0)] }
    let answers = rows.enumerated().flatMap { index, row in
      Self.pieces(of: 0..<row.lineCount, most: Self.mostAnswerLines)
        .map { [Part.answer(index, lines: $0)] }
    }
    if strips.isEmpty {
      strips = answers
    } else {
      strips.append([.tableHead] + (answers.first ?? []))
      strips += answers.dropFirst()
    }
    self.strips = strips
  }

  /// Lines that stay together: all of them, or an even share of too many.
  private static func pieces(of lines: Range<Int>, most: Int) -> [Range<Int>] {
    guard !lines.isEmpty else { return [] }
    let count = lines.count <= most ? 1 : (lines.count * 3 + most - 1) / most
    return (0..<count).map { index in
      let (start, end) = (lines.count * index / count, lines.count * (index + 1) / count)
      return lines.lowerBound + start..<lines.lowerBound + end
    }
  }

  // MARK: Measures

  var questionLines: Int { question.count }
  var mostLabelLines: Int { rows.map(\.labelLines).max() ?? 0 }
  var stripCount: Int { strips.count }
  private var hasWholeHead: Bool { leadingLines == question.count }

  var headHeight: Double {
    Self.questionTop + Double(leadingLines) * Self.questionPitch
      + (hasWholeHead ? Self.tableHeadHeight : 0)
  }

  /// Of what is repeated over answers that go on overleaf.
  var continuationHeight: Double {
    let lines = shortQuestion.count + (continuedStart == nil ? 1 : 0)
    return Self.questionTop + Double(lines) * Self.questionPitch + 17
  }

  func height(ofStrip index: Int) -> Double { strips[index].reduce(0) { $0 + height(of: $1) } }

  var height: Double { strips.indices.reduce(headHeight) { $0 + height(ofStrip: $1) } }

  private func height(of part: Part) -> Double {
    switch part {
    case .question(let lines): Double(lines.count) * Self.questionPitch
    case .tableHead: Self.tableHeadHeight
    case .answer(let row, let lines): rows[row].height(of: lines)
    }
  }

  // MARK: Drawing

  /// Some strips of the card under its head, or under what is repeated of it.
  func draw(
    _ range: Range<Int>, isOpening: Bool, x: Double, top: Double, in builder: inout SceneBuilder
  ) {
    var y = top + (isOpening ? headHeight : continuationHeight)
    builder.rule(from: x, to: x + columns.width, y: top, Palette.ink1, width: 0.75)
    builder.tag(isOpening ? .heading(4) : .runningHead) {
      isOpening
        ? drawTitle(x: x, top: top, in: &$0) : drawRepeatedTitle(x: x, top: top, in: &$0)
    }
    var parts = range.flatMap { strips[$0] }[...]
    while case .question(let lines)? = parts.first {
      builder.tag(.paragraph) { drawQuestion(lines, x: x, top: y, in: &$0) }
      y += height(of: parts.removeFirst())
    }
    var startsTable = isOpening && hasWholeHead
    if case .tableHead? = parts.first {
      y += height(of: parts.removeFirst())
      startsTable = true
    }
    if startsTable { drawMeta(x: x, bottom: y, in: &builder) }
    guard startsTable || !parts.isEmpty else { return }
    drawTable(parts, isRepeated: !startsTable, x: x, top: y, in: &builder)
  }

  private var questionIndent: Double { max(PollCardColumns.questionIndent, chip.size.width + 7) }

  private func drawTitle(x: Double, top: Double, in builder: inout SceneBuilder) {
    chip.draw(at: Point(x, top + 8.5), isFollowed: true, in: &builder)
    drawQuestion(0..<leadingLines, x: x, top: top + Self.questionTop, in: &builder)
  }

  private func drawRepeatedTitle(x: Double, top: Double, in builder: inout SceneBuilder) {
    chip.draw(at: Point(x, top + 8.5), in: &builder)
    let start = x + questionIndent
    var baseline = top + Self.questionTop - 2.5
    for line in shortQuestion {
      baseline += Self.questionPitch
      builder.text(line, Palette.ink1, x: start, baseline: baseline)
    }
    if continuedStart == nil { baseline += Self.questionPitch }
    builder.text(continued, Palette.ink3, x: start + (continuedStart ?? 0), baseline: baseline)
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

  /// The line under the question, and what stands for the answers where there are none.
  private func drawMeta(x: Double, bottom: Double, in builder: inout SceneBuilder) {
    builder.tag(.paragraph) {
      $0.text(
        poll.meta, Typography.small, Palette.ink3, x: x + questionIndent, baseline: bottom - 20.5)
    }
    guard let note = poll.note else { return }
    builder.tag(.paragraph) {
      $0.text(note, Typography.note, Palette.ink3, x: x, baseline: bottom - 4.5)
    }
  }

  /// Heads over answers. `top` is the y of the rule between them.
  private func drawTable(
    _ parts: ArraySlice<Part>, isRepeated: Bool, x: Double, top: Double,
    in builder: inout SceneBuilder
  ) {
    guard poll.note == nil else { return }
    builder.tag(.table, continues: isRepeated) { builder in
      builder.tag(isRepeated ? .runningHead : .row) {
        drawHeads(x: x, baseline: top - 4.5, in: &$0)
      }
      builder.rule(from: x, to: x + columns.width, y: top, Palette.rule1, width: 0.5)
      var y = top
      for part in parts {
        guard case .answer(let row, let lines) = part else { continue }
        rows[row].draw(
          lines, first: .firstCell(ofRows: rows.count), x: x, top: y, in: &builder)
        y += height(of: part)
      }
    }
  }

  private func drawHeads(x: Double, baseline: Double, in builder: inout SceneBuilder) {
    let style = TextStyle(7, .medium)
    let heads: [(String, x: Double, align: SceneBuilder.Alignment)] = [
      (section.heads.answers, x, .start),
      (section.heads.participants, x + columns.participantsEnd, .end),
      (section.heads.rate, x + columns.rateEnd, .end),
    ]
    for (head, x, align) in heads {
      builder.tag(.columnHead) {
        $0.text(head, style, Palette.ink3, x: x, baseline: baseline, align: align)
      }
    }
  }
}
