import RecapAnalytics

extension Warning {
  /// What is wrong and what to do about it, for a database of the given name; one line.
  func message(file: String) -> String {
    let file = Quotation.name(file)
    switch self {
    case .instants(let table, let columns, let rows, let example, let unit):
      let names = columns.joined(separator: " or ")
      return "\(Self.rows(rows, of: table, in: file)) \(names) such as \(example), "
        + Self.instants(unit)
    case .countries(let table, let rows, let places, let count):
      let rest = count > places.count ? " and \(count - places.count) others" : ""
      return "\(Self.rows(rows, of: table, in: file)) a country_code that is none of ISO 3166-1 "
        + "alpha-2: \(places.map(Self.place).joined(separator: ", "))\(rest); "
        + "reports count them as of no known country"
    case .timeZone(let row, let others, let name, let used):
      let more = others == 0 ? "" : others == 1 ? " and 1 other" : " and \(others) others"
      let advice = ZoneRules(guess: name).map { "\($0.identifier) if that is meant" }
      return "\(row)\(more) in \(file) \(others == 0 ? "has" : "have") time_zone "
        + "\(Quotation.text(name)), which is no zone of the IANA database, so that "
        + "\(used) is taken: write \(advice ?? "one such as Europe/Berlin")"
    case .farOff(let row, let startedAt):
      let advice =
        abs(startedAt) >= Plausibility.leastMilliseconds
        ? "divide started_at by 1,000 if it is in milliseconds" : "correct started_at"
      return "\(row) in \(file) has started_at \(startedAt), which is "
        + "\(Instant.iso8601(startedAt)): \(advice)"
    case .unwatched(let row):
      return "\(row) in \(file) was watched by nobody, live or as a recording: "
        + "see whether view_interval and recording_play were exported"
    case .outside(let row, let percent, let duration):
      let share = percent == 100 ? "every interval" : "\(percent)% of its viewing"
      return "\(row) in \(file) has \(share) outside its window of \(duration) seconds: "
        + "correct duration_s, or count start_s and end_s in seconds from its start"
    case .longPlays(let rows, let example, let seconds):
      return "\(Self.rows(rows, of: example.table, in: file)) seconds_viewed over "
        + "\(Plausibility.mostPlayings) times as long as the session, such as \(seconds) of "
        + "\(example): divide it by 1,000 if it is in milliseconds"
    case .longTexts(let table, let column, let rows, let longest):
      return "\(Self.rows(rows, of: table, in: file)) \(column) of up to \(longest) characters: "
        + "PDF and HTML show the first \(ShownText.longest), JSON and CSV all of them"
    }
  }

  private static func rows(_ count: Int, of table: String, in file: String) -> String {
    count == 1 ? "1 row of \(table) in \(file) has" : "\(count) rows of \(table) in \(file) have"
  }

  private static func instants(_ unit: Unit) -> String {
    let start = "seconds from the session's start: "
    switch unit {
    case .seconds: return "which is a Unix time and not " + start + "subtract started_at"
    case .milliseconds:
      return "which is a Unix time in milliseconds and not " + start
        + "divide by 1,000 and subtract started_at"
    case .microseconds:
      return "which is a Unix time in microseconds and not " + start
        + "divide by 1,000,000 and subtract started_at"
    case .none: return "which is years away from the session's start: export them again"
    }
  }

  private static func place(_ place: Place) -> String {
    let guess = Country(guess: place.text).map { ", write \($0.code)" } ?? ""
    let rows = place.rows == 1 ? "1 row" : "\(place.rows) rows"
    return "\(Quotation.text(place.text)) (\(rows)\(guess))"
  }
}
