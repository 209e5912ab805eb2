import RecapAnalytics

/// The words of slides: each headline has to stand on one line.
extension English {
  var rolesOfLive: String { "Role, share of live viewers" }
  var countriesOfLive: String { "Country, share of live viewers" }
  var sessionsOfLive: String { "Sessions, share of live attendees" }
  var countriesOfAttendees: String { "Country, share of live attendees" }

  /// "310 of 356 live viewers answered a poll (87%)".
  func pollsHeadline(_ summary: Summary, isAttended: Bool) -> String {
    let (polls, live) = (summary.polls, summary.liveUniqueViewers)
    guard isAttended, live > 0, polls.participants > 0 else { return self.polls }
    return "\(ofLiveViewers(polls.participants, of: live)) answered a poll (\(rate(polls.rate)))"
  }

  /// "Live viewers came from 43 countries, most from the United States" and what is shorter; nil
  /// where no country had the most of several.
  func countriesHeadlines(_ countries: [CountryMetrics]) -> [String]? {
    let live = LiveCountries(countries)
    guard live.known.count > 1, let leader = live.leader.map(nameInSentence) else { return nil }
    let count = counted(live.known.count, "country", "countries")
    return [
      "Live viewers came from \(count), most from \(leader)",
      "Live viewers from \(count), most from \(leader)", "Live viewers from \(count)",
    ]
  }

  /// "Opening keynote had the most live viewers: 330" and what is shorter.
  func sessionsHeadlines(shown: Int, of all: Int, most title: String, viewers: Int) -> [String] {
    let title = shortTitle(title)
    let general =
      shown == all
      ? "\(counted(all, "session")) by live viewers"
      : "The \(count(shown)) largest of \(counted(all, "session"))"
    return ["\(title) had the most live viewers: \(count(viewers))", general]
  }

  /// "191 answered".
  func answered(by people: Int) -> String { "\(count(people)) answered" }

  /// "1 session", "7 sessions or more".
  func toSessions(_ sessions: Int, orMore: Bool) -> String {
    orMore ? "\(count(sessions)) sessions or more" : counted(sessions, "session")
  }

  func attendeesHeadline(_ live: Int) -> String {
    "\(counted(live, "person", "people")) came live"
  }
}
