import RecapCharting
import RecapDashboard
import RecapDrawing

/// Who came to what: how many sessions people came to, from which companies, and from one session to
/// another.
struct AttendancePart {
  struct Table {
    let title: String
    let note: String
    let classes: String
    let heads: [String]
    let rowsMarkup: String
  }

  struct Flows {
    let title: String
    let note: String
    let figuresMarkup: String
    /// The table alone where there is no figure.
    let table: Table
    let hasFigures: Bool
  }

  let title: String
  let subMarkup: String
  let tables: [Table]
  private(set) var overlaps: OverlapPart?
  private(set) var pairs: Table?
  private(set) var flows: Flows?

  private static let mostPairs = 15

  init(_ section: EventAudienceSection, measure: any TextMeasuring) {
    title = section.title
    subMarkup = Markup.text(section.sub)
    tables = [Self.attendance(section.attendance), section.companies.map(Self.companies)]
      .compactMap(\.self)
    if let block = section.overlaps {
      switch block.content {
      case .matrix(let matrix, let table):
        overlaps = OverlapPart(block, matrix)
        pairs = Self.pairs(
          block.title, block.note, table, most: Self.mostPairs, classes: "at-narrow")
      case .pairs(let table):
        pairs = Self.pairs(block.title, block.note, table, most: table.rows.count, classes: "")
      }
    }
    if let block = section.flows { flows = Self.flows(block, measure: measure) }
  }

  /// Numbers of five and more digits leave the bars beside them less room.
  private static func counted(_ people: [String]) -> String {
    people.contains { $0.count > 5 } ? "counted many" : "counted"
  }

  private static func attendance(
    _ table: EventAudienceSection.Table<EventAudienceSection.AttendanceRow>
  ) -> Table {
    Table(
      title: table.title, note: table.note, classes: counted(table.rows.map(\.people)),
      heads: table.heads,
      rowsMarkup: table.rows.map { row in
        "<tr><th scope=\"row\">\(HTMLText.escaped(row.sessions))</th><td class=\"key\">"
          + Markup.bar(share: row.bar, Palette.blue, hasTrack: false)
          + (row.bar > 0 ? "<b>\(row.people)</b>" : "<span class=\"z\">\(row.people)</span>")
          + "</td><td>\(row.share)</td></tr>"
      }.joined(separator: "\n"))
  }

  private static func companies(
    _ table: EventAudienceSection.Table<EventAudienceSection.CompanyRow>
  ) -> Table {
    Table(
      title: table.title, note: table.note, classes: counted(table.rows.map(\.people)),
      heads: table.heads,
      rowsMarkup: table.rows.map { row in
        "<tr><th scope=\"row\"><bdi>\(HTMLText.escaped(row.name))</bdi></th><td class=\"key\">"
          + Markup.bar(share: row.bar, Palette.blue, hasTrack: false)
          + "<b>\(row.people)</b></td>\(row.figures.map { "<td>\($0)</td>" }.joined())</tr>"
      }.joined(separator: "\n"))
  }

  private static func pairs(
    _ title: String, _ note: String, _ table: EventAudienceSection.PairTable, most: Int,
    classes: String
  ) -> Table {
    Table(
      title: title, note: note, classes: "pairs \(classes)", heads: table.heads,
      rowsMarkup: table.rows.prefix(most).map { pair in
        "<tr><th scope=\"row\"><bdi>\(Markup.sentence(pair.first))</bdi></th>"
          + "<td><bdi>\(Markup.sentence(pair.second))</bdi></td>"
          + "<td><b>\(pair.both)</b></td><td>\(HTMLText.escaped(pair.share))</td></tr>"
      }.joined(separator: "\n"))
  }

  private static func flows(
    _ block: EventAudienceSection.Block<EventAudienceSection.Flows>, measure: any TextMeasuring
  ) -> Flows {
    switch block.content {
    case .table(let table):
      Flows(
        title: block.title, note: block.note, figuresMarkup: "",
        table: pairs(block.title, block.note, table, most: table.rows.count, classes: ""),
        hasFigures: false)
    case .diagram(let diagrams, let table):
      Flows(
        title: block.title, note: block.note,
        figuresMarkup: diagrams.enumerated().map { index, row in
          SVGWriter.figure(
            row.diagram.scene(width: 560, nodes: 150, measure: measure), name: "flows\(index + 1)",
            title: block.title, alternative: row.alternative, classes: "chart flows")
        }.joined(),
        table: pairs(block.title, block.note, table, most: mostPairs, classes: "at-narrow"),
        hasFigures: true)
    }
  }
}

/// Which pairs of sessions have common live viewers, as a triangle.
struct OverlapPart {
  /// Pixels: of a cell at least, of a digit in it, and of all cells beside titles and bars.
  private static let (leastCell, digit, cells) = (32, 8, 680)

  struct Level {
    let swatchMarkup: String
    let label: String
  }

  let title: String
  let note: String
  let sessionHead: String
  let firstHead: String
  let numbers: [String]
  /// Wider than a page: it scrolls.
  let isWide: Bool
  let rowsMarkup: String
  let levelsTitle: String
  let levels: [Level]
  let simultaneous: String

  init(
    _ block: EventAudienceSection.Block<EventAudienceSection.Overlaps>,
    _ matrix: EventAudienceSection.Matrix
  ) {
    title = block.title
    note = block.note
    sessionHead = matrix.heads.session
    firstHead = matrix.heads.first
    numbers = matrix.rows.map(\.number)
    levelsTitle = matrix.levelsTitle
    levels = zip(Palette.choroplethRamp, matrix.levels).map {
      Level(swatchMarkup: Markup.swatch($0), label: $1)
    }
    simultaneous = matrix.simultaneous
    let count = matrix.rows.count
    let digits = matrix.rows.map(\.viewers.count).max() ?? 0
    isWide = count * max(Self.leastCell, Self.digit * digits + 8) > Self.cells
    rowsMarkup = matrix.rows.enumerated().map { index, row in
      let cells = row.cells.map { cell in
        let classes = [
          cell.level.map { "m\($0 + 1)" }, cell.isSimultaneous ? "same" : nil,
        ].compactMap(\.self)
        let attribute = classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
        return "<td\(attribute)>\(cell.text)</td>"
      }
      let rest = String(repeating: "<td></td>", count: count - index - 1)
      return
        "<tr><th scope=\"row\"><b>\(row.number)</b> <bdi>\(HTMLText.escaped(row.title))</bdi></th>"
        + cells.joined() + "<td><b>\(row.viewers)</b></td>\(rest)"
        + "<td class=\"of\">\(Markup.bar(share: row.first, Palette.blue))\(HTMLText.escaped(row.firstText))</td></tr>"
    }.joined(separator: "\n")
  }
}
