import RecapDashboard
import RecapDrawing

/// Everybody who came to an event, with their minutes of each session.
struct MatrixPart {
  struct Level {
    let swatchMarkup: String
    let label: String
  }

  struct Column {
    let number: String
    let length: String
  }

  let title: String
  let subMarkup: String
  let hasList: Bool
  /// More sessions than have room: they scroll beside the names.
  let isWide: Bool
  /// Of columns that scroll, how wide they are.
  let widthClass: String
  let levels: [Level]
  let credit: String?
  let nameHead: String
  let columns: [Column]
  let figureHeads: [String]
  let summaryMarkup: String
  let rowsMarkup: String
  let end: String?

  private static let mostSessions = 12
  /// Pixels: of a digit over the columns, and of all of them beside names and figures.
  private static let (digit, cells) = (8, 660)

  init(_ section: MatrixSection) {
    title = section.title
    subMarkup = Markup.text(section.sub)
    hasList = !section.rows.isEmpty
    let digits = section.columns.map(\.viewers.count).max() ?? 0
    isWide =
      section.columns.count > Self.mostSessions
      || section.columns.count * (Self.digit * digits + 6) > Self.cells
    widthClass = digits > 7 ? " widest" : digits > 4 ? " wider" : ""
    levels = zip(Palette.choroplethRamp, section.legend.levels).map {
      Level(swatchMarkup: Markup.swatch($0), label: $1)
    }
    credit = section.legend.credit
    nameHead = section.nameHead
    columns = section.columns.map { Column(number: $0.number, length: $0.length) }
    let heads = section.figureHeads.map { $0.joined(separator: " ") }
    figureHeads = heads
    summaryMarkup =
      "<tr class=\"all\"><th scope=\"row\"><b>\(HTMLText.escaped(section.all))</b>"
      + "<small>\(HTMLText.escaped(section.allNote))</small></th>"
      + section.columns.map { "<td><b>\($0.viewers)</b><small>\($0.minutes)</small></td>" }.joined()
      + zip(section.allFigures, heads).map {
        "<td data-label=\"\(HTMLText.escaped($1))\"><b>\(HTMLText.escaped($0.text))</b></td>"
      }.joined() + "</tr>"
    let numbers = section.columns.map(\.number)
    rowsMarkup = section.rows
      .map { Self.row($0, section.figures, numbers: numbers, heads: heads) }
      .joined(separator: "\n")
    end = section.end
  }

  private static func row(
    _ row: MatrixSection.Row, _ kinds: [MatrixSection.Figure], numbers: [String],
    heads: [String]
  ) -> String {
    let details = row.details.map(Markup.isolated).joined(separator: ", ")
    let cells = zip(row.cells, numbers).map { cell, number -> String in
      guard let cell else { return "<td data-s=\"\(number)\"></td>" }
      let text = HTMLText.escaped(cell.minutes)
      return
        "<td data-s=\"\(number)\" class=\"m\(cell.level + 1)\(cell.isCredited ? " earned" : "")\">\(text)</td>"
    }
    let figures = zip(kinds, zip(row.figures, heads)).map { kind, column in
      let (figure, head) = column
      let star = kind == .minutes && row.isInTwoAtOnce ? "*" : ""
      return
        "<td data-label=\"\(HTMLText.escaped(head))\"\(figure.isQuiet ? " class=\"z\"" : "")>\(HTMLText.escaped(figure.text))\(star)</td>"
    }
    return
      "<tr><th scope=\"row\"\(row.isAnonymous ? " class=\"z\"" : "")>\(Markup.isolated(row.name))"
      + (details.isEmpty ? "" : "<small>\(details)</small>") + "</th>"
      + cells.joined() + figures.joined() + "</tr>"
  }
}
