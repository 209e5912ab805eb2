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
    hasLegend = true
    end = section.end
    let count = section.rows.count
    hasList = count > 0
    guard count > 0 else {
      table = nil
      return
    }
    var writer = AttendeeRowWriter(section, attendeeLink: attendeeLink)
    table = Table(
      caption: section.title, nameHead: section.heads.name,
      columns: section.heads.columns.map { $0.joined(separator: " ") },
      stripHead: section.heads.strip, clocks: section.heads.clocks.map(\.label),
      counters: section.summary.counters.map(\.label), summaryMarkup: writer.summary(),
      rowsMarkup: writer.rows())
    texts = writer.texts
  }

  /// The list of who was there, in the same table: its columns are minutes, joined, left, visits and
  /// the share of the session, then the strip.
  init(
    _ section: PresenceSection, words: WebFurniture, attendeeLink: AttendeeLink?,
    texts: inout ProfileTexts
  ) {
    title = section.title
    subMarkup = Markup.text(section.sub)
    search = words.search
    searchHint = words.searchHint
    sort = words.sort
    hint = words.attendeeHint
    legend = []
    hasLegend = false
    end = section.end
    hasList = !section.rows.isEmpty
    guard hasList else {
      table = nil
      return
    }
    var writer = PresenceRowWriter(section, attendeeLink: attendeeLink)
    table = Table(
      caption: section.title, nameHead: section.heads.name,
      columns: section.heads.columns + [section.heads.share], stripHead: section.heads.strip,
      clocks: section.heads.clocks.map(\.label), counters: section.summary.counters.map(\.label),
      summaryMarkup: writer.summary(), rowsMarkup: writer.rows())
    texts = writer.texts
  }
}
