import RecapAnalytics
import RecapCharting

/// The words of a report of who came and when, where the source tells no more.
extension English {
  var liveViewers: String { "Live viewers" }
  var stayedToTheEnd: String { "stayed to the end" }
  var leftBefore: String { "left before" }
  var stayedForHalf: String { "stayed for half or more" }
  var stayedForLess: String { "stayed for less" }
  var longestStays: String { "Longest stays" }
  var median: String { "median" }
  var howLongPeopleStayed: String { "How long people stayed" }
  var staysNote: String { "live viewers by minutes watched" }
  var arrivals: String { "Arrivals" }
  var departures: String { "Departures" }

  /// "of 60 min", "of 61.5 min".
  func ofMinutes(_ seconds: Int) -> String {
    "of \(wholeOrDecimal(Ratio(seconds, 60)!)) \(minutesUnit)"
  }

  /// "60 min".
  func ofAll(_ seconds: Int) -> String { "\(wholeOrDecimal(Ratio(seconds, 60)!)) \(minutesUnit)" }

  /// "10 of 214 live viewers"; "10 of 13 with 60.0 minutes or more", where not all of them have room.
  func longestStaysNote(_ listed: Int, of all: Int, asLong: Int, minutes: Ratio) -> String {
    if listed == all { return "all \(counted(all, "live viewer"))" }
    return asLong > listed
      ? "\(count(listed)) of \(count(asLong)) with \(numbers.decimal(minutes)) minutes or more"
      : "\(count(listed)) of \(counted(all, "live viewer"))"
  }

  /// "51", "51.5".
  func wholeOrDecimal(_ minutes: Ratio) -> String {
    minutes.numerator % minutes.denominator == 0
      ? count(minutes.numerator / minutes.denominator) : numbers.decimal(minutes)
  }

  func presenceLead(
    _ summary: Summary, presence: Presence?, duration: Int, told source: Provenance
  ) -> [LeadWords] {
    let live = summary.liveUniqueViewers
    guard live > 0 else { return [.figure("Nobody watched live.")] }
    let stay = LeadWords.figure(length(summary, of: duration), of: .attendees)
    let people = LeadWords.figure(counted(live, "person", "people"), of: .attendees)
    let rate = rateAboveZero(summary.averageLiveEngagementRate)
    if live == 1 {
      let engaged = rate.map { engagedFor($0, "was") } ?? []
      return [people, .plain(" watched live and stayed "), stay] + engaged + [.plain(".")]
        + participation(summary, told: source)
    }
    var lead = [people, .plain(" watched live. They stayed "), stay, .plain(" on average")]
    if let rate {
      lead += engagedFor(rate, "were") + [.plain(".")]
    } else if let median = presence?.medianMinutes {
      lead.append(
        .plain(
          "; half watched \(wholeOrDecimal(median)) "
            + "\(median.numerator == median.denominator ? "minute" : "minutes") or more."))
    } else {
      lead.append(.plain("."))
    }
    return lead + ends(presence, of: live) + participation(summary, told: source)
  }

  private func engagedFor(_ rate: String, _ verb: String) -> [LeadWords] {
    [
      .plain(" and \(verb) engaged for "), .figure("\(rate) of that time", of: .attendees),
    ]
  }

  /// "118 stayed to the end, 42 joined late."
  private func ends(_ presence: Presence?, of live: Int) -> [LeadWords] {
    guard let presence else { return [] }
    func people(_ count: Int) -> String {
      count < live ? self.count(count) : live == 2 ? "both" : "all \(self.count(count))"
    }
    let (stayed, late) = (presence.stayedToEnd, presence.joinedLate)
    let latecomers = late > 0 ? "\(people(late)) joined late" : nil
    guard stayed > 0 else { return latecomers.map { [.plain(" \(sentence($0)).")] } ?? [] }
    return [
      .plain(" "), .figure("\(sentence(people(stayed))) stayed to the end", of: .attendees),
      .plain((latecomers.map { ", \($0)" } ?? "") + "."),
    ]
  }

  func staysAlternative(_ bins: StayBins) -> String {
    let parts = bins.counts.enumerated().map { "\(bins.label(of: $0)) min: \(count($1))" }
    return "\(howLongPeopleStayed), \(staysNote). " + parts.joined(separator: ", ") + "."
  }

  // MARK: Timeline

  func presenceKey(
    hasViewers: Bool, hasMovements: Bool, hasPeaks: Bool, minutes: Int, polls: [Int]
  ) -> String {
    let start =
      hasMovements
      ? """
      Above: viewers in each minute. Below, on the same minutes: first arrivals up, last \
      departures down.
      """
      : hasViewers ? "Viewers in each minute." : ""
    let rest = timelineKey(
      hasViewers: false, hasPaleMinutes: false, hasPeaks: hasPeaks, minutes: minutes, polls: polls)
    return [start, rest].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The chart for those who cannot see it.
  func presenceAlternative(
    _ metrics: SessionMetrics, title: String, clock: SessionClock
  ) -> String {
    var text = "\(title). Line chart, \(duration(metrics.session.durationSeconds))."
    let viewers = metrics.timeline.map(\.viewers)
    if let least = viewers.min(), let most = viewers.max(), most > 0 {
      text += " Viewers \(count(least)) to \(count(most))."
    }
    guard let minutes = metrics.presence?.minutes else { return text }
    func told(_ values: [Int], _ name: String) -> String {
      let sum = values.reduce(0, +)
      guard let most = values.max(), most > 0, let minute = values.firstIndex(of: most) else {
        return ""
      }
      return " \(counted(sum, name)), most at \(clock.time(at: minute * 60)): \(count(most))."
    }
    return text + told(minutes.map(\.arrivals), "arrival")
      + told(minutes.map(\.departures), "departure")
  }

  var presenceMinuteHeads: TimelineMinutes.Heads {
    let heads = minuteHeads()
    return TimelineMinutes.Heads(
      clock: heads.clock, minute: heads.minute, viewers: viewersLine, rate: arrivals,
      reactions: departures)
  }
}
