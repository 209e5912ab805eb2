import RecapAnalytics

extension English {
  var countriesAndDevices: String { "Countries and devices" }
  var countries: String { "Countries" }
  var countriesNote: String {
    "where people watched; somebody who watched from two places counts in both"
  }
  var shortCountriesNote: String { "where people watched" }
  var country: String { "Country" }
  var devices: String { "Devices" }
  var device: String { "Device" }
  var unknown: String { "Unknown" }
  /// A country without live viewers, in the map's legend.
  var noViewers: String { "none" }

  func audienceHeads(of place: String) -> AudienceTable.Heads {
    AudienceTable.Heads(
      place: place, live: "Live unique viewers", recording: "Recording unique viewers")
  }

  var shortCountryHeads: AudienceTable.Heads {
    AudienceTable.Heads(place: country, live: live, recording: recording)
  }

  func name(_ device: Device) -> String {
    switch device {
    case .computer: "Computer"
    case .mobile: "Mobile"
    case .tablet: "Tablet"
    case .tv: "TV"
    case .console: "Console"
    case .other: "Other"
    }
  }

  func countryName(_ code: String) -> String { Country(code)?.name ?? code }

  /// Countries whose names have an article in a sentence.
  private static let withArticle: Set<String> = [
    "AE", "BS", "CC", "CF", "CK", "DO", "FK", "FO", "GB", "GM", "HM", "IM", "IO", "KM", "KY", "MH",
    "MP", "MV", "NL", "PH", "RU", "SB", "TC", "TF", "UM", "US", "VA",
  ]

  // MARK: Sentences

  func countriesSub(
    _ countries: [CountryMetrics], live: Int, recording: Int, smallestGroup: Int?
  ) -> [(text: String, isEmphasized: Bool)] {
    guard !countries.isEmpty else { return [("Nobody watched.", false)] }
    let known = countries.filter { $0.code != nil }
    guard !known.isEmpty else { return [("It is not known where people watched.", false)] }
    // Who came live is told first; of a recording only, who watched that.
    let hasLive = known.contains { $0.liveViewers ?? 0 > 0 }
    let viewers = known.map { (hasLive ? $0.liveViewers : $0.recordingViewers) ?? 0 }
    let most = viewers.max() ?? 0
    let total = hasLive ? live : recording
    let share = "\(count(most)) of \(count(total)) (\(rate(Ratio(most, total))))"
    let kind = hasLive ? "live viewers" : "viewers of the recording"
    let noun = hasLive ? "live viewer" : "recording viewer"
    let amount = (counted(known.count, "country", "countries"), true)
    let others =
      smallestGroup.map { smallest in
        " with \(count(smallest)) or more viewers"
          + (known.count < countries.count ? "; the others are one group" : "")
      } ?? ""
    let end = others + ". "
    let leaders = zip(known, viewers).filter { $0.1 == most }.map(\.0)
    if leaders.count == known.count, leaders.count > 1 {
      let each = leaders.count == 2 ? "Both" : "All"
      return [amount, (end, false), (each, true), (" had \(counted(most, noun)) each.", false)]
    }
    guard leaders.count == 1, let leader = leaders[0].code else {
      let names =
        leaders.count == 2
        ? inSentence(leaders[0].code ?? "", isFirst: true) + [(" and ", false)]
          + inSentence(leaders[1].code ?? "") : [("\(count(leaders.count)) of them", true)]
      return [amount, (end, false)] + names
        + [(" had the most \(kind), \(count(most)) each.", false)]
    }
    if known.count == 1, countries.count == 1, most == total, total > 1 {
      let all = total == 2 ? "Both" : "All \(count(total))"
      return [("\(all) \(kind)", true), (" watched from ", false)] + inSentence(leader)
        + [(".", false)]
    }
    if known.count == 1 {
      return [amount, (others + ": ", false)] + inSentence(leader) + [
        (", with \(share) \(kind).", false)
      ]
    }
    return [amount, (end, false)] + inSentence(leader, isFirst: true)
      + [(" had the most \(kind), \(share).", false)]
  }

  /// A country's name with its article.
  private func inSentence(
    _ code: String, isFirst: Bool = false
  ) -> [(text: String, isEmphasized: Bool)] {
    let article = Self.withArticle.contains(code) ? [(isFirst ? "The " : "the ", false)] : []
    return article + [(countryName(code), true)]
  }

  /// "the United States", "Germany".
  func nameInSentence(_ code: String) -> String {
    inSentence(code).map(\.text).joined()
  }

  /// "19 countries; most live viewers: United States, 88. Table follows."
  func mapAlternative(_ countries: [CountryMetrics]) -> String {
    let live = LiveCountries(countries).known
    let most = live.first.map {
      "; most live viewers: \(countryName($0.code)), \(count($0.viewers))"
    }
    return "Map, \(counted(live.count, "country", "countries"))\(most ?? ""). Table follows."
  }

  /// "United States: 88 live, 35 of the recording".
  func audience(
    of country: CountryMetrics, tellsLive: Bool = true, tellsRecording: Bool = true
  ) -> String {
    func amount(_ viewers: Int?) -> String { viewers.map(count) ?? "too few to show" }
    let parts = [
      tellsLive ? "\(amount(country.liveViewers)) live" : nil,
      tellsRecording ? "\(amount(country.recordingViewers)) of the recording" : nil,
    ]
    return "\(country.code.map(countryName) ?? unknown): "
      + parts.compactMap(\.self).joined(separator: ", ")
  }

  /// "5–19"; one value alone.
  func range(_ values: ClosedRange<Int>) -> String {
    values.count == 1
      ? count(values.lowerBound) : "\(count(values.lowerBound))–\(count(values.upperBound))"
  }

  /// "Countries 51–138 of 249".
  func countryRange(_ ranks: ClosedRange<Int>, of total: Int) -> String {
    let noun = ranks.count == 1 ? "Country" : "Countries"
    return "\(noun) \(range(ranks)) of \(count(total))"
  }
}
