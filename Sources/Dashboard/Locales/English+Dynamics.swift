import RecapAnalytics

/// The words of how an audience came, went and stayed.
extension English {
  typealias Pieces = [(text: String, isEmphasized: Bool)]

  var audienceDynamics: String { "Audience dynamics" }
  var stillWatching: String { "Still watching" }
  var whenPeopleLeft: String { "When people left, and what was on" }
  var whenPeopleLeftAlone: String { "When people left" }
  var lateAndEarly: String { "Late and early" }
  var joinedLate: String { "Joined late" }
  var leftInFirstHalf: String { "Left in the first half" }
  var stayedToTheEndOf: String { "Stayed to the end" }
  var noWindow: String { "No five minutes stand out." }

  /// Sentences from the fullest to the shortest.
  func dynamicsSubs(_ dynamics: Dynamics, of live: Int) -> [Pieces] {
    guard live > 0 else { return [[(nobodyWatchedLive, false)]] }
    let (start, shortStart) = (
      stayed(dynamics, of: live), stayed(dynamics, of: live, hasRate: false)
    )
    let late = dynamics.joinedLate.count
    let early = dynamics.leftInFirstHalf.count
    let parts = [
      late > 0 ? "\(count(late)) joined late" : nil,
      early > 0 ? "\(count(early)) left in the first half" : nil,
    ].compactMap(\.self)
    guard !parts.isEmpty else { return [start] }
    let end = (text: " \(parts.joined(separator: ", ")).", isEmphasized: false)
    return [start + [end], shortStart + [end], start]
  }

  private func stayed(_ dynamics: Dynamics, of live: Int, hasRate: Bool = true) -> Pieces {
    let part = dynamics.stayedToEnd
    let half = dynamics.medianMinutes.flatMap { live > 1 ? halfWatched($0) : nil }
    guard part.count > 0 else {
      return [((half.map(sentence) ?? "Nobody stayed to the end") + ".", false)]
    }
    let who =
      live == 1
      ? "The live viewer"
      : part.count == live
        ? (live == 2 ? "Both" : "All \(count(live))") + " live viewers"
        : "\(count(part.count)) of \(count(live)) live viewers"
          + (hasRate ? " (\(rate(part.share)))" : "")
    return [("\(who) stayed to the end", true), ((half.map { "; \($0)" } ?? "") + ".", false)]
  }

  private func halfWatched(_ median: Ratio) -> String {
    let unit = median.numerator == median.denominator ? "minute" : "minutes"
    return "half watched \(wholeOrDecimal(median)) \(unit) or more"
  }

  // MARK: Arrivals and departures

  /// - Parameters:
  ///   - first: Arrivals in the first minute.
  ///   - window: Five minutes with the most departures, without the last of the session, and from when on.
  func movementsTitle(
    first: Int, of live: Int, window: (departures: Int, clock: String)?
  ) -> String {
    let came =
      first == 0
      ? nil
      : first == live && live > 2
        ? "all \(count(live)) came in the first minute"
        : "\(count(first)) of \(count(live)) came in the first minute"
    let left = window.map {
      "before the last five minutes, most left from \($0.clock): \(count($0.departures))"
    }
    let title = [came, left].compactMap(\.self).joined(separator: "; ")
    return title.isEmpty ? "\(arrivals) and \(sentenceStart(departures))" : sentence(title)
  }

  private func sentenceStart(_ word: String) -> String { word.lowercased() }

  func movementsKey(isByFive: Bool, absences: Int) -> String {
    let bars =
      "First arrivals up, last departures down, "
      + (isByFive ? "five minutes a bar." : "minute by minute.")
    guard absences > 0 else { return bars }
    return bars + " Not shown: \(counted(absences, "absence")) of a minute or more that ended in a "
      + "return."
  }

  /// The chart for those who cannot see it.
  func movementsAlternative(_ dynamics: Dynamics, clock: SessionClock) -> String {
    func told(_ values: [Int], _ name: String) -> String {
      let sum = values.reduce(0, +)
      guard let most = values.max(), most > 0, let minute = values.firstIndex(of: most) else {
        return "No \(name)s."
      }
      return "\(counted(sum, name)), most in the minute from \(clock.time(at: minute * 60)): "
        + "\(count(most))."
    }
    let windows = dynamics.departureWindows.map {
      "\(count($0.departures)) left in five minutes from \(clock.time(at: $0.minute * 60))."
    }
    return
      ([
        "Bar chart.", told(dynamics.minutes.map(\.arrivals), "arrival"),
        told(dynamics.minutes.map(\.departures), "departure"),
      ] + windows).joined(separator: " ")
  }

  // MARK: Survival

  func tooFewForCurve(_ fewest: Int) -> String {
    "How long people stayed is drawn from \(count(fewest)) live viewers on."
  }

  func halfLeft(_ minutes: Int?) -> String {
    minutes.map { "half had left after \(counted($0, "minute"))" } ?? "more than half stayed"
  }

  var survivalExplanation: String {
    """
    Share still there so many minutes after they came, as if late arrivals would have stayed like \
    early ones (Kaplan and Meier).
    """
  }

  /// The share at a minute; 0% and 100% only where it is exactly that.
  func percent(_ point: SurvivalCurve.Point) -> String {
    let scale = 1_000_000_000
    return numbers.percent(Ratio(Int((point.share * Double(scale)).rounded()), scale), places: 0)
  }

  /// "94% still watching after 5 minutes, 80% after 15."
  func survivalAlternative(_ marks: [(figure: String, minute: Int)]) -> String {
    guard let first = marks.first else { return stillWatching + "." }
    let others = marks.dropFirst().map { ", \($0.figure) after \(count($0.minute))" }
    return "\(first.figure) still watching after \(counted(first.minute, "minute"))"
      + others.joined() + "."
  }

  // MARK: Tables

  func windowHeads(tellsMore: Bool) -> (span: String, departures: String, wasOn: String) {
    ("Five minutes", departures, tellsMore ? "In these minutes" : "")
  }

  /// What was on is said, never that it was why.
  func wasOn(
    poll: Int?, reactions: Int?, tellsPolls: Bool = true, tellsPeaks: Bool = true
  ) -> String {
    let parts = [
      poll.map { "P\($0) asked" }, reactions.map { counted($0, "reaction") },
    ].compactMap(\.self)
    let none = [tellsPolls ? "no poll" : nil, tellsPeaks ? "no peak" : nil].compactMap(\.self)
    return (parts.isEmpty ? none : parts).joined(separator: ", ")
  }

  var endsHeads: (label: String, people: String, share: String) { ("Who", "People", "Share") }

  func ofPeople(_ live: Int) -> String { "of \(counted(live, "live viewer"))" }
}
