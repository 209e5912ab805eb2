import RecapDashboard
import RecapDrawing

/// The list of everybody who watched live.
struct AttendeesPart {
  struct LegendItem {
    let swatchMarkup: String
    let name: String
    let rule: String
    /// Said of the levels that count as engaged.
    let engagedNote: String?
  }

  struct Table {
    let caption: String
    let nameHead: String
    let columns: [String]
    let stripHead: String
    let clocks: [String]
    let counters: [String]
    let summaryMarkup: String
    let rowsMarkup: String
    let showMore: String
    let rest: Rest?
  }

  /// The rows beyond the first ones: read as they are where there is no script, and shown as they
  /// are wanted where there is one.
  struct Rest {
    let caption: String
    let nameHead: String
    let columns: [String]
    let stripHead: String
    let counters: [String]
    let rowsMarkup: String
  }

  let title: String
  let subMarkup: String
  let search: String
  let searchHint: String
  let sort: String
  let hint: String
  let legend: [LegendItem]
  let hasList: Bool
  let table: Table?
  let end: String?

  /// Rows that are part of the page from the start.
  static let mostImmediate = 500

  /// - Parameter texts: What is to be given to the script.
  init(_ report: Report, attendeeLink: AttendeeLink?, texts: inout ProfileTexts) {
    let section = report.attendees
    let words = report.web
    title = section.title
    subMarkup = Markup.text(section.sub)
    search = words.search
    searchHint = words.searchHint
    sort = words.sort
    hint = words.attendeeHint
    legend = section.legend.map {
      LegendItem(
        swatchMarkup: $0.color.map(Markup.swatch) ?? "<span class=\"swatch absent\"></span>",
        name: $0.name, rule: $0.rule, engagedNote: $0.isEngaged ? section.engagedNote : nil)
    }
    end = section.end
    let count = section.rows.count
    hasList = count > 0
    guard count > 0 else {
      table = nil
      return
    }
    var writer = AttendeeRowWriter(section, attendeeLink: attendeeLink)
    let first = min(count, Self.mostImmediate)
    let columns = section.heads.columns.map { $0.joined(separator: " ") }
    let counters = section.summary.counters.map(\.label)
    let firstRows = writer.rows(0..<first)
    let rest =
      count == first
      ? nil
      : Rest(
        caption: words.rest.replacing("{count}", with: words.count(count - first)),
        nameHead: section.heads.name, columns: columns, stripHead: section.heads.strip,
        counters: counters, rowsMarkup: writer.rows(first..<count))
    table = Table(
      caption: section.title, nameHead: section.heads.name, columns: columns,
      stripHead: section.heads.strip, clocks: section.heads.clocks.map(\.label),
      counters: counters, summaryMarkup: writer.summary(), rowsMarkup: firstRows,
      showMore: words.showMore, rest: rest)
    texts = writer.texts
  }
}
