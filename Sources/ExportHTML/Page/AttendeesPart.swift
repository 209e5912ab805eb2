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
  }

  let title: String
  let subMarkup: String
  let search: String
  let searchHint: String
  let sort: String
  let hint: String
  let legend: [LegendItem]
  let hasLegend: Bool
  let hasList: Bool
  let table: Table?
  let end: String?

  /// - Parameter texts: What is to be given to the script.
  init(
    _ section: AttendeesSection, words: WebFurniture, attendeeLink: AttendeeLink?,
    texts: inout ProfileTexts
  ) {
    let legend = section.legend.map {
      LegendItem(
        swatchMarkup: $0.color.map(Markup.swatch) ?? "<span class=\"swatch absent\"></span>",
        name: $0.name, rule: $0.rule, engagedNote: $0.isEngaged ? section.engagedNote : nil)
    }
    var table: Table?
    if !section.rows.isEmpty {
      var writer = AttendeeRowWriter(section, attendeeLink: attendeeLink)
      table = Table(
        caption: section.title, nameHead: section.heads.name,
        columns: section.heads.columns.map { $0.joined(separator: " ") },
        stripHead: section.heads.strip, clocks: section.heads.clocks.map(\.label),
        counters: section.summary.counters.map(\.label), summaryMarkup: writer.summary(),
        rowsMarkup: writer.rows())
      texts = writer.texts
    }
    self.init(section.title, section.sub, legend, table, end: section.end, words: words)
  }

  /// The list of who was there, in the same table: its columns are minutes, joined, left and visits
  /// where they are known, and a share, then the strip.
  init(
    _ section: PresenceSection, words: WebFurniture, attendeeLink: AttendeeLink?,
    texts: inout ProfileTexts
  ) {
    var table: Table?
    if !section.rows.isEmpty {
      var writer = PresenceRowWriter(section, attendeeLink: attendeeLink)
      table = Table(
        caption: section.title, nameHead: section.heads.name,
        columns: PresenceRowWriter.columns(of: section), stripHead: section.heads.strip,
        clocks: section.heads.clocks.map(\.label),
        counters: section.summary.counters.map(\.label), summaryMarkup: writer.summary(),
        rowsMarkup: writer.rows())
      texts = writer.texts
    }
    self.init(section.title, section.sub, [], table, end: section.end, words: words)
  }

  private init(
    _ title: String, _ sub: [TextSpan], _ legend: [LegendItem], _ table: Table?, end: String?,
    words: WebFurniture
  ) {
    self.title = title
    subMarkup = Markup.text(sub)
    search = words.search
    searchHint = words.searchHint
    sort = words.sort
    hint = words.attendeeHint
    self.legend = legend
    hasLegend = !legend.isEmpty
    hasList = table != nil
    self.table = table
    self.end = end
  }
}
