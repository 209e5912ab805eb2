import RecapCharting
import RecapDashboard
import RecapDrawing

/// The sessions of an event as a table, by day, and what their figures look like together.
struct SessionsPart {
  struct Key {
    let swatchMarkup: String
    let label: String
  }

  struct Day {
    let name: String
    let note: String
    /// Of the table.
    let columnCount: String
    let rowsMarkup: String
  }

  struct Chart {
    let title: String
    let note: String
    let figureMarkup: String
    let keys: [Key]
  }

  let title: String
  let subMarkup: String
  let keys: [Key]
  let sessionHead: String
  /// Nil where no session has a sparkline.
  let overTimeHead: String?
  let heads: [String]
  let all: String
  let allNote: String
  let allMarkup: String
  let days: [Day]
  let charts: [Chart]

  private static let sparkline = Size(150, 34)
  private static let chart = Size(370, 190)

  init(_ section: SessionsSection, measure: any TextMeasuring) {
    title = section.title
    subMarkup = Markup.text(section.sub)
    let legend = [
      (Self.line("s-blue"), section.legend.viewers),
      (Self.line("s-green dashed"), section.legend.rate), (Self.diamond, section.legend.first),
    ]
    keys = legend.compactMap { swatch, label in
      label.map { Key(swatchMarkup: swatch, label: $0) }
    }
    sessionHead = section.heads.session
    overTimeHead = section.heads.overTime
    heads = section.heads.columns.map { $0.joined(separator: " ") }
    all = section.allSessions
    allNote = section.allSessionsNote
    let (heads, columns) = (heads, section.columns)
    let hasOverTime = section.heads.overTime != nil
    let columnCount = String(columns.count + (hasOverTime ? 2 : 1))
    allMarkup = zip(section.summary, heads).map {
      "<td data-label=\"\(HTMLText.escaped($1))\"><b>\(HTMLText.escaped($0.text))</b></td>"
    }.joined()
    days = section.days.map { day in
      Day(
        name: day.name, note: day.note, columnCount: columnCount,
        rowsMarkup: day.rows.map { index in
          Self.row(
            section.rows[index], index, columns, heads: heads, hasOverTime: hasOverTime,
            measure: measure)
        }.joined(separator: "\n"))
    }
    charts = [section.size, section.newcomers].enumerated().compactMap { index, chart in
      chart.map { chart in
        Chart(
          title: chart.title, note: chart.note,
          figureMarkup: SVGWriter.figure(
            chart.figure(size: Self.chart, textSize: 10, measure: measure),
            name: index == 0 ? "size" : "newcomers", title: chart.title,
            alternative: chart.alternative, classes: "chart"),
          keys: index == 0
            ? []
            : section.newcomersKey.map {
              Key(swatchMarkup: Markup.swatch($0.color), label: $0.label)
            })
      }
    }
  }

  private static func row(
    _ row: SessionsSection.Row, _ index: Int, _ columns: [SessionsSection.Column],
    heads: [String], hasOverTime: Bool, measure: any TextMeasuring
  ) -> String {
    let spark = row.sparkline.map {
      SVGWriter.figure(
        $0.scene(size: sparkline, measure: measure), name: "session\(index + 1)",
        title: row.title, alternative: row.alternative, classes: "spark")
    }
    let cells = zip(columns, zip(row.cells, heads)).map {
      column, cell -> String in
      let (cell, head) = cell
      let text = HTMLText.escaped(cell.text)
      let classes = cell.isFirst ? " class=\"leads\"" : cell.text == "0" ? " class=\"z\"" : ""
      return
        "<td data-label=\"\(HTMLText.escaped(head))\"\(classes)>\(text)\(bar(of: cell, column))</td>"
    }
    return "<tr><th scope=\"row\"><b>\(row.number)</b> \(title(of: row))"
      + "<small>\(HTMLText.escaped([row.clock, row.length, row.kind].joined(separator: " · ")))</small></th>"
      + (hasOverTime ? "<td class=\"over\">\(spark ?? "")</td>" : "")
      + "\(cells.joined())</tr>"
  }

  private static func title(of row: SessionsSection.Row) -> String {
    let title = "<bdi>\(HTMLText.escaped(row.title))</bdi>"
    guard let link = row.link else { return title }
    return "<a href=\"\(HTMLText.escaped(link.address))\">\(title)</a>"
  }

  private static func bar(of cell: SessionsSection.Cell, _ column: SessionsSection.Column) -> String
  {
    guard !cell.shares.isEmpty else { return "" }
    let color =
      switch column {
      case .unique, .live, .minutes, .polls: Palette.blue
      case .recording: Palette.amber
      case .rate: Palette.green
      case .reactions: Palette.ink3
      }
    guard cell.shares.count > 1 else {
      return Markup.bar(share: cell.shares[0], color, hasTrack: cell.hasTrack)
    }
    // The second part goes on where the first ends.
    let (first, whole) = (cell.shares[0], cell.shares.reduce(0, +))
    return "<svg class=\"share\"><line class=\"s-amber\" x1=\"\(Markup.percent(first))\" "
      + "x2=\"\(Markup.percent(whole))\"/><line class=\"s-blue\" x2=\"\(Markup.percent(first))\"/></svg>"
  }

  private static func line(_ classes: String) -> String {
    "<svg class=\"stroke\" aria-hidden=\"true\"><line class=\"\(classes)\" x2=\"100%\" y1=\"50%\" y2=\"50%\"/></svg>"
  }

  private static let diamond =
    "<svg class=\"diamond\" viewBox=\"0 0 8 8\" aria-hidden=\"true\"><path class=\"f-ink1\" d=\"M4 0 8 4 4 8 0 4Z\"/></svg>"
}
