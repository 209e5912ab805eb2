import RecapAnalytics

/// What the data left out, and how the report was made.
extension English {
  var dataNotes: String { "Data notes" }
  var dataNotesRemark: String { "nothing was dropped without being counted here" }

  var viewingOutside: String { "Viewing outside the session window" }
  var viewingTwice: String { "Viewing in two windows at once" }
  var countedOnce: String { "counted once, at the higher level" }
  var countedOnceAlone: String { "counted once" }
  var interactionsOfOthers: String { "Interactions by people who never watched live" }
  var onlyInTotals: String { "in the totals, not in the percentages" }
  var answersOfOthers: String { "Poll answers by people who never watched live" }
  var inParticipants: String { "in the poll’s participants" }
  var visitsWithoutCountry: String { "Visits without a known country" }
  var visitsWithoutDevice: String { "Visits without a device" }
  var withoutCountry: String { "Visits and plays without a known country" }
  var withoutDevice: String { "Visits and plays without a device" }
  var shownAsUnknown: String { "shown as Unknown" }

  var unknownZone: String { "Time zone that is not known" }

  /// - Parameter stated: Nil where what people wrote is withheld.
  func usedZone(_ used: String, insteadOf stated: String?) -> String {
    let quoted = stated.map { "“\(DisplayText.isolated(DisplayText.line($0)))”; " }
    return (quoted ?? "") + "clock times are those of \(used)"
  }

  /// "not counted: before 16:00 or after 17:00"; over midnight with the dates.
  func notCounted(_ session: Session, _ clock: SessionClock) -> String {
    let end = session.durationSeconds
    let (first, last) = (clock.timeOfDay(at: 0), clock.timeOfDay(at: end))
    let (from, to) = (clock.date(at: 0), clock.date(at: end))
    if from != to {
      return
        "not counted: before \(first) on \(shortDate(from)) or after \(last) on \(shortDate(to))"
    }
    // In a session of seconds, or over a change of the clock, times alone would mislead.
    guard first < last, clock.abbreviation(at: 0) == clock.abbreviation(at: end) else {
      return "not counted: before the start or after the end"
    }
    return "not counted: before \(first) or after \(last)"
  }

  /// "29 s", "12 min 5 s", "3 h 51 min".
  func briefDuration(_ seconds: Int) -> String {
    if seconds < 60 { return "\(seconds) s" }
    guard seconds >= 3600 else {
      return "\(seconds / 60) min" + (seconds % 60 == 0 ? "" : " \(seconds % 60) s")
    }
    let minutes = (seconds + 30) / 60
    return "\(count(minutes / 60)) h" + (minutes % 60 == 0 ? "" : " \(minutes % 60) min")
  }

  /// "Made by Recap 1.0 on 18 March 2026, 09:12 CET, from summit-2026.db.", in pieces.
  func made(by creator: String, at time: String, from source: String?) -> [String] {
    let start = "Made by \(creator) on \(time)"
    return source.map { ["\(start), from ", $0, "."] } ?? ["\(start)."]
  }

  /// Where the data behind the report is.
  func otherFormats(attached: Bool) -> String {
    attached
      ? "Attached to this file: all data as JSON, and attendees as CSV."
      : "Recap also writes all data as JSON, and attendees as CSV."
  }

  /// Where the attendees are whom a list leaves out.
  func fullList(attached: Bool) -> String {
    attached ? "the CSV and JSON attached to this file" : "the CSV and JSON exports"
  }

  /// Whose work the report uses, a sentence each.
  var credits: [String] {
    [
      "Map: Natural Earth in Equal Earth projection; borders as Natural Earth draws them.",
      "Typeface: Inter.", "Icons: our own.",
    ]
  }

  /// Of a report without a map.
  func creditsOfType(hasIcons: Bool) -> [String] {
    ["Typeface: Inter."] + (hasIcons ? ["Icons: our own."] : [])
  }

  /// "Every figure is defined on page 22".
  func defined(onPage page: Int) -> String { "Every figure is defined on page \(count(page))" }
}
