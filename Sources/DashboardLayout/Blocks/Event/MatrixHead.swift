import RecapDashboard
import RecapDrawing

/// What stands over the columns of an event's list, on every page of it.
struct MatrixHead {
  private let section: MatrixSection
  private let columns: MatrixColumns
  /// Stands over the table's first rows already.
  private let isRepeated: Bool

  static let height = 33.0
  private static let style = TextStyle(7.25, .medium)

  init(_ section: MatrixSection, _ columns: MatrixColumns, isRepeated: Bool) {
    (self.section, self.columns, self.isRepeated) = (section, columns, isRepeated)
  }

  func draw(at top: Double, in builder: inout SceneBuilder) {
    let rule = top + Self.height
    drawDays(top: top, in: &builder)
    builder.tag(isRepeated ? .runningHead : .row) { builder in
      builder.tag(.columnHead) {
        $0.text(section.nameHead, Self.style, Palette.ink3, x: 0, baseline: rule - 4)
      }
      for session in columns.sessions {
        let column = section.columns[session]
        let middle = columns.x(session) + columns.pitch / 2
        builder.tag(.columnHead) {
          $0.text(
            column.number, columns.numberStyle, Palette.ink1, x: middle, baseline: top + 21.5,
            align: .center, isFollowed: true)
          $0.text(
            column.length, TextStyle(6.75, figures: .tabular), Palette.ink3, x: middle,
            baseline: top + 29.5, align: .center)
        }
      }
      for (index, lines) in section.figureHeads.enumerated() {
        builder.tag(.columnHead) { builder in
          for (line, text) in lines.enumerated() {
            let above = Double(lines.count - 1 - line) * 9
            builder.text(
              text, Self.style, color(section.figures[index]), x: columns.ends[index],
              baseline: rule - 4 - above,
              align: .end, isFollowed: above > 0)
          }
        }
      }
    }
    builder.text(
      section.lengthHead, TextStyle(6.75), Palette.ink3, x: columns.start - 5,
      baseline: top + 29.5, align: .end)
    builder.rule(from: 0, to: Paper.contentWidth, y: rule, Palette.ink1, width: 0.75)
  }

  private func color(_ figure: MatrixSection.Figure) -> Color {
    switch figure {
    case .sessions, .minutes: Palette.blueText
    case .recording: Palette.amberText
    case .credits: Palette.ink3
    }
  }

  /// The days over their sessions, in as many words as have room: where the date alone has, what it
  /// is stands before the first.
  private func drawDays(top: Double, in builder: inout SceneBuilder) {
    var months: [String] = []
    for day in section.days {
      let sessions = day.columns.clamped(to: columns.sessions)
      guard !sessions.isEmpty else { continue }
      let start = columns.x(sessions.lowerBound)
      let width = Double(sessions.count) * columns.pitch - 1.2
      builder.rule(from: start, to: start + width, y: top + 12, Palette.rule1, width: 0.5)
      let words = [day.name, day.shortName, day.date, day.number].map {
        builder.measure.line($0, Self.dayStyle)
      }
      let line = words.first { $0.width <= width } ?? words[words.count - 1]
      builder.text(line, Palette.ink2, x: start, baseline: top + 8.5)
      if line.string == day.number, months.last != day.month { months.append(day.month) }
    }
    guard !months.isEmpty else { return }
    builder.text(
      section.daysHead(months), TextStyle(6.75), Palette.ink3, x: columns.start - 5,
      baseline: top + 8.5, align: .end)
  }

  private static let dayStyle = TextStyle(7.25)
}
