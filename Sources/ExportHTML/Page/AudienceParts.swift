import Dashboard
import Drawing

/// Live and recording viewers by place, as a table with bars.
struct AudiencePart {
  struct Row {
    let name: String
    let isUnknown: Bool
    let rank: String
    let liveBarMarkup: String
    let live: String
    let hasNoLive: Bool
    let recordingBarMarkup: String
    let recording: String
    let hasNoRecording: Bool
  }

  let name: String
  let title: String
  let note: String?
  let placeHead: String
  let liveHead: String
  let recordingHead: String
  let rows: [Row]

  init(_ table: AudienceTable, name: String) {
    self.name = name
    title = table.title
    note = table.note
    placeHead = table.heads.place
    liveHead = table.heads.live
    recordingHead = table.heads.recording
    // One scale, so that both columns can be compared.
    let largest = table.rows.map { max($0.liveViewers, $0.recordingViewers) }.max() ?? 0
    rows = table.rows.map { row in
      Row(
        name: row.name, isUnknown: row.isUnknown, rank: row.rank.map(String.init) ?? "",
        liveBarMarkup: Markup.bar(count: row.liveViewers, of: largest, Palette.blue),
        live: row.live.text, hasNoLive: row.live.isEmpty,
        recordingBarMarkup: Markup.bar(count: row.recordingViewers, of: largest, Palette.amber),
        recording: row.recording.text, hasNoRecording: row.recording.isEmpty)
    }
  }
}

/// Where people watched from: a map and a table of all countries.
struct CountriesPart {
  struct Map {
    let figureMarkup: String
    let legendTitle: String
    let legend: [LegendItem]
  }

  struct LegendItem {
    let swatchMarkup: String
    let label: String
  }

  let title: String
  let subMarkup: String
  let map: Map?
  let table: AudiencePart?

  /// The map has no text of its own here, so that one drawing serves all widths.
  static let mapWidth = 560.0

  init(_ countries: CountriesSection, measure: any TextMeasuring) {
    title = countries.title
    subMarkup = Markup.text(countries.sub)
    map = countries.map.map { map in
      Map(
        figureMarkup: SVGWriter.figure(
          map.figure(width: Self.mapWidth, hasLegend: false, measure: measure), name: "map",
          title: countries.title, alternative: map.alternative, classes: "map"),
        legendTitle: map.legendTitle,
        legend: map.legend.map {
          LegendItem(swatchMarkup: Markup.swatch($0.color), label: $0.label)
        })
    }
    table = countries.table.map { AudiencePart($0, name: "countries") }
  }
}
