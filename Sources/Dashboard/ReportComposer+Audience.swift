import RecapAnalytics
import RecapCharting

extension ReportComposer {
  func countries() -> CountriesSection {
    let countries = metrics.countries
    let rows = countryRows()
    return CountriesSection(
      title: words.countriesAndDevices, sub: spans(words.countriesSub(metrics)),
      map: countryMap(),
      table: countries.isEmpty
        ? nil
        : AudienceTable(
          title: words.countries,
          note: metrics.smallestGroup.map { _ in
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
    return metrics.countries.map { country in
      if country.code != nil { rank += 1 }
      return row(
        country.code.map(words.countryName), rank: country.code.map { _ in rank },
        live: country.liveViewers, recording: country.recordingViewers)
    }
  }

  /// Nil where nobody watched on anything.
  func devices() -> AudienceTable? {
    guard !metrics.devices.isEmpty else { return nil }
    return AudienceTable(
      title: words.devices, note: metrics.smallestGroup.map { _ in words.foldedPlacesNote },
      heads: words.audienceHeads(of: words.device),
      shortHeads: words.audienceHeads(of: words.device),
      rows: metrics.devices.map {
        row(
          $0.device.map(words.name), rank: nil, live: $0.liveViewers,
          recording: $0.recordingViewers)
      })
  }

  private func row(_ name: String?, rank: Int?, live: Int?, recording: Int?) -> AudienceTable.Row {
    AudienceTable.Row(
      rank: rank,
      name: name ?? (metrics.smallestGroup == nil ? words.unknown : words.otherOrUnknown),
      isUnknown: name == nil, liveViewers: live ?? 0, recordingViewers: recording ?? 0,
      live: words.cell(live), recording: words.cell(recording))
  }

  private func countryMap() -> MapFigure? {
    let live = metrics.countries.compactMap { country in
      country.code.map { (code: $0, viewers: country.liveViewers ?? 0) }
    }
    let places = Dictionary(
      uniqueKeysWithValues: metrics.countries.compactMap { country in
        country.code.map { ($0, words.audience(of: country)) }
      })
    guard live.contains(where: { $0.viewers > 0 }) else { return nil }
    return MapFigure(
      alternative: words.mapAlternative(metrics.countries),
      chart: Choropleth(
        values: Dictionary(uniqueKeysWithValues: live.map { ($0.code, $0.viewers) }),
        labels: Choropleth.Labels(
          legend: words.viewersLine,
          none: metrics.smallestGroup == nil ? words.noViewers : words.noneOrTooFew,
          range: { [words] in words.range($0) },
          place: { code, _ in places[code] ?? code }),
        colors: Choropleth.Colors(
          ramp: Palette.choroplethRamp, none: Palette.choroplethNone, border: Palette.paper,
          ink: Palette.ink1, quietInk: Palette.ink2)))
  }
}
