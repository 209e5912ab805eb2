import RecapAnalytics

/// The countries that live viewers are known to have watched from.
struct LiveCountries {
  /// In the order of the metrics.
  let known: [(code: String, viewers: Int)]

  init(_ countries: [CountryMetrics]) {
    known = countries.compactMap { country in
      guard let code = country.code, let viewers = country.liveViewers, viewers > 0 else {
        return nil
      }
      return (code, viewers)
    }
  }

  /// The code of the one with most; nil where several have as many.
  var leader: String? {
    let most = known.map(\.viewers).max()
    let leaders = known.filter { $0.viewers == most }
    return leaders.count == 1 ? leaders[0].code : nil
  }
}
