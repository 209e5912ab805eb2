import RecapAnalytics
import RecapCharting

/// Turns the places people watched from into sections.
struct PlacesComposer {
  let countries: [CountryMetrics]
  let devices: [DeviceMetrics]
  let liveViewers: Int
  let recordingViewers: Int
  /// The fewest people shown as a group; nil where all are.
  let smallestGroup: Int?
  let words: English
  /// Live viewers by country, and by device, and those of recordings: whether they are told.
  var tellsCountries = true
  var tellsDevices = true
  var tellsRecording = true

  func countriesSection() -> CountriesSection {
    let rows = countryRows()
    return CountriesSection(
      title: words.countriesAndDevices,
      sub: words.spans(
        words.countriesSub(
          countries, live: liveViewers, recording: recordingViewers, smallestGroup: smallestGroup)),
      map: countryMap(),
      table: countries.isEmpty
        ? nil
        : AudienceTable(
          title: words.countries,
          note: smallestGroup.map { _ in
            "\(words.shortCountriesNote); \(words.foldedPlacesNote)"
          } ?? words.countriesNote,
          heads: words.audienceHeads(of: words.country), shortHeads: words.shortCountryHeads,
          rows: rows),
      range: { [words] range in
        let ranks = rows[range].compactMap(\.rank)
        guard let first = ranks.first, let last = ranks.last else { return nil }
        return words.countryRange(first...last, of: rows.count { $0.rank != nil })
      })
  }

  private func countryRows() -> [AudienceTable.Row] {
    var rank = 0
    return countries.map { country in
      if country.code != nil { rank += 1 }
      return row(
        country.code.map(words.countryName), rank: country.code.map { _ in rank },
        live: country.liveViewers, recording: country.recordingViewers, tellsLive: tellsCountries)
    }
  }

  /// Nil where nobody watched on anything.
  func devicesTable() -> AudienceTable? {
    guard !devices.isEmpty else { return nil }
    return AudienceTable(
      title: words.devices, note: smallestGroup.map { _ in words.foldedPlacesNote },
      heads: words.audienceHeads(of: words.device),
      shortHeads: words.audienceHeads(of: words.device),
      rows: devices.map {
        row(
          $0.device.map(words.name), rank: nil, live: $0.liveViewers,
          recording: $0.recordingViewers, tellsLive: tellsDevices)
      })
  }

  private func row(
    _ name: String?, rank: Int?, live: Int?, recording: Int?, tellsLive: Bool
  ) -> AudienceTable.Row {
    AudienceTable.Row(
      rank: rank,
      name: name ?? (smallestGroup == nil ? words.unknown : words.otherOrUnknown),
      isUnknown: name == nil, liveViewers: live ?? 0, recordingViewers: recording ?? 0,
      live: tellsLive ? words.cell(live) : nil,
      recording: tellsRecording ? words.cell(recording) : nil)
  }

  private func countryMap() -> MapFigure? {
    let live = countries.compactMap { country in
      country.code.map { (code: $0, viewers: country.liveViewers ?? 0) }
    }
    let places = Dictionary(
      uniqueKeysWithValues: countries.compactMap { country in
        country.code.map {
          (
            $0,
            words.audience(of: country, tellsLive: tellsCountries, tellsRecording: tellsRecording)
          )
        }
      })
    guard live.contains(where: { $0.viewers > 0 }) else { return nil }
    return MapFigure(
      title: words.mapTitle(countries), alternative: words.mapAlternative(countries),
      aloneAlternative: words.mapAloneAlternative(countries),
      chart: Choropleth(
        values: Dictionary(uniqueKeysWithValues: live.map { ($0.code, $0.viewers) }),
        labels: Choropleth.Labels(
          legend: words.viewersLine,
          none: smallestGroup == nil ? words.noViewers : words.noneOrTooFew,
          range: { [words] in words.range($0) },
          place: { code, _ in places[code] ?? code }),
        colors: Choropleth.Colors(
          ramp: Palette.choroplethRamp, none: Palette.choroplethNone, border: Palette.paper,
          ink: Palette.ink1, quietInk: Palette.ink2)))
  }
}
