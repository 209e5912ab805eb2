import RecapDashboard
import RecapDrawing

/// Live and recording viewers by place, as a table with bars.
struct AudiencePart {
  struct Row {
    let name: String
    let isUnknown: Bool
    let rank: String?
    /// Whether anybody told; the same in all rows.
    let hasLive: Bool
    let liveBarMarkup: String
    let live: String
    let hasNoLive: Bool
    let hasRecording: Bool
    let recordingBarMarkup: String
    let recording: String
    let hasNoRecording: Bool
  }

  let name: String
  let title: String
  /// The title stands elsewhere for those who see it.
  let isUntitled: Bool
  let note: String?
  let placeHead: String
  let hasLive: Bool
  let liveHead: String
  let hasRecording: Bool
  let recordingHead: String
  let rows: [Row]

  /// - Parameters:
  ///   - range: Of the rows.
  ///   - recordingWidth: Of the bars' column of the recording, where that of live viewers is 1.
  init(
    _ table: AudienceTable, _ range: Range<Int>, name: String, title: String? = nil,
    isUntitled: Bool = false, heads: AudienceTable.Heads, recordingWidth: Double = 1
  ) {
    self.name = name
    self.title = title ?? table.title
    self.isUntitled = isUntitled
    note = isUntitled ? nil : table.note
    placeHead = heads.place
    liveHead = heads.live
    recordingHead = heads.recording
    hasLive = table.rows.contains { $0.live != nil }
    hasRecording = table.rows.contains { $0.recording != nil }
    // One scale, so that both columns can be compared.
    let largest =
      table.rows.map { max(Double($0.liveViewers), Double($0.recordingViewers) / recordingWidth) }
      .max() ?? 0
    rows = table.rows[range].map { row in
      Row(
        name: row.name, isUnknown: row.isUnknown, rank: row.rank.map(String.init),
        hasLive: row.live != nil,
        liveBarMarkup: Markup.bar(
          share: Double(row.liveViewers) / largest, Palette.blue, hasTrack: false),
        live: row.live?.text ?? "", hasNoLive: row.live?.isEmpty ?? true,
        hasRecording: row.recording != nil,
        recordingBarMarkup: Markup.bar(
          share: Double(row.recordingViewers) / recordingWidth / largest, Palette.amber,
          hasTrack: false),
        recording: row.recording?.text ?? "", hasNoRecording: row.recording?.isEmpty ?? true)
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
  /// The rows the table beside the map has no room for, in two columns.
  let more: [AudiencePart]
  let hasMore: Bool

  private static let mostBeside = 10

  /// The map has no text of its own here, so that one drawing serves all widths.
  static let mapWidth = 300.0
  /// Of what has a size of its own on the map.
  static let mapTextSize = 4.2

  init(_ countries: CountriesSection, measure: any TextMeasuring) {
    title = countries.title
    subMarkup = Markup.text(countries.sub)
    map = countries.map.map { map in
      Map(
        figureMarkup: SVGWriter.figure(
          map.figure(
            width: Self.mapWidth, textSize: Self.mapTextSize, hasLegend: false, measure: measure),
          name: "map",
          title: countries.title, alternative: map.alternative, classes: "map"),
        legendTitle: map.legendTitle,
        legend: map.legend.map {
          LegendItem(swatchMarkup: Markup.swatch($0.color), label: $0.label)
        })
    }
    let tables = countries.table.map { Self.tables($0, countries.range) } ?? []
    table = tables.first
    more = Array(tables.dropFirst())
    hasMore = !more.isEmpty
  }

  private static func tables(
    _ table: AudienceTable, _ title: (Range<Int>) -> String?
  ) -> [AudiencePart] {
    let count = table.rows.count
    // A few more than beside the map are not worth another table.
    let first = count <= mostBeside + 2 ? count : mostBeside
    let middle = first + (count - first + 1) / 2
    return [0..<first, first..<middle, middle..<count].filter { !$0.isEmpty }.enumerated().map {
      index, range in
      AudiencePart(
        table, range, name: index == 0 ? "countries" : "countries-\(index + 1)",
        title: index == 0 ? nil : title(range), isUntitled: index > 0, heads: table.shortHeads,
        recordingWidth: 0.4)
    }
  }
}
