import RecapAnalytics

/// The audience of an event over its days, and its moments.
extension English {
  enum KeyWord { case plain, viewers, rate }

  func daysKey(isRated: Bool) -> [(text: String, kind: KeyWord)] {
    let rate: [(String, KeyWord)] = [(" and ", .plain), ("engagement rate", .rate)]
    return [
      ("People watching in the same minute, each once. Beneath, the sessions with ", .plain),
      (isRated ? "live viewers" : "their live viewers", .viewers),
    ] + (isRated ? rate : [])
  }
  var liveViewersBySession: String { "Live viewers by session" }

  func sizesAlternative(_ metrics: EventMetrics, _ sessions: [Int]) -> String {
    let list = sessions.map {
      "session \(count($0 + 1)) \(count(metrics.sessions[$0].summary.liveUniqueViewers))"
    }
    return "\(liveViewersBySession): \(list.joined(separator: ", "))."
  }

  var dayColumnsKey: String { "The most people watching in the same minute, day by day" }

  /// "Fullest on Wednesday at 10:09 with 451 people, on Thursday at 11:28 with 372"; of more than two
  /// days the fullest alone.
  func daysTitle(_ metrics: EventMetrics, isShort: Bool = false) -> String {
    let zone = metrics.event.zone
    let peaks = metrics.days.compactMap { day in
      day.peak.map { (day.date, $0.viewers, $0.startsAt) }
    }
    guard let most = peaks.map(\.1).max() else { return nobodyWatchedLive }
    func people(_ number: Int) -> String {
      isShort ? count(number) : counted(number, "person", "people")
    }
    if metrics.days.count == 1 {
      return "Fullest at \(clock(peaks[0].2, in: zone)) with \(people(peaks[0].1))"
    }
    if metrics.days.count == 2, peaks.count == 2 {
      let (first, second) = (peaks[0], peaks[1])
      return
        "Fullest on \(weekday(first.0)) at \(clock(first.2, in: zone)) with \(people(first.1)), "
        + "on \(weekday(second.0)) at \(clock(second.2, in: zone)) with \(count(second.1))"
    }
    let fullest = peaks.filter { $0.1 == most }
    guard fullest.count == 1 else {
      let days = metrics.days.count
      let share = fullest.count == days ? "each" : count(fullest.count)
      return "Fullest with \(people(most)), on \(share) of the \(count(days)) days"
    }
    return
      "Fullest on \(dayName(fullest[0].0)) at \(clock(fullest[0].2, in: zone)) with \(people(most))"
  }

  /// "Wednesday 4 March: people watching, at most 451 at 10:09. Six sessions: …".
  func dayAlternative(
    _ date: CalendarDate, sessions: [EventSession], peak: (viewers: Int, time: String)?
  ) -> String {
    let most =
      peak.map { "people watching, at most \(count($0.viewers)) at \($0.time)" }
      ?? "nobody watching live"
    let list = sessions.map { session in
      let rate = session.engagementRate.map { ", \(self.rate($0)) engaged" } ?? ""
      return DisplayText.isolated(DisplayText.title(session.session.title))
        + (session.liveViewers.map { ", " + counted($0, "live viewer") } ?? "") + rate
    }
    let tail =
      list.isEmpty ? "" : " \(counted(sessions.count, "session")): \(list.joined(separator: "; "))."
    return "\(dayName(date)): \(most).\(tail)"
  }

  func dayColumnsAlternative(_ days: [EventMetrics.Day]) -> String {
    let list = days.map { "\(dayName($0.date)) \(count($0.peak?.viewers ?? 0))" }
    return "\(dayColumnsKey): \(list.joined(separator: ", "))."
  }

  // MARK: Moments

  var eventMoments: String { "Moments of the event" }

  func headline(_ kind: EventMoment.Kind) -> String {
    switch kind {
    case .largestSession: "Largest session"
    case .mostEngagedSession: "Most engaged session"
    case .biggestAudience: "Biggest audience"
    case .biggestDrop: "Most people to none of the next"
    case .mostReactions: "Most reactions per viewer"
    case .mostAnsweredPoll: "Most answered poll"
    case .mostReturning: "Most people who came again"
    }
  }

  func sentence(_ moment: EventMoment, of metrics: EventMetrics) -> String {
    let value = moment.value.rounded(scale: 1)
    guard let index = moment.session else {
      let live = metrics.totals.liveAttendees
      let people = counted(value, "person", "people")
      if value == live {
        return people + (live == 1 ? ", the only one who came live." : ", all who came live.")
      }
      return "\(people) at once, \(share(value, of: live)) of all who came live."
    }
    let session = metrics.sessions[index]
    let summary = session.summary
    let tied = metrics.sessions.indices.filter {
      metrics.value(moment.kind, of: $0) == moment.value
    }
    let text =
      switch moment.kind {
      case .largestSession: counted(value, "live viewer")
      case .mostEngagedSession: "\(rate(moment.value)) of viewing time"
      case .mostReactions:
        tied.count > 1
          ? "\(numbers.decimal(moment.value)) a live viewer"
          : "\(count(summary.reactions.count)), \(numbers.decimal(moment.value)) a live viewer"
      case .mostAnsweredPoll: counted(value, "participant")
      case .mostReturning: "\(count(value)) came again"
      case .biggestDrop: "\(count(value)) came to none of the next sessions"
      case .biggestAudience: count(value)
      }
    // A superlative is of one alone.
    if tied.count > 2 { return "\(count(tied.count)) sessions share it: \(text) each." }
    if tied.count == 2 {
      return "Sessions \(count(tied[0] + 1)) and \(count(tied[1] + 1)): \(text) each."
    }
    let poll =
      moment.kind == .mostAnsweredPoll
      ? session.mostAnsweredPoll.map { ", P\(count($0.number))" } ?? "" : ""
    return "\(name(index, in: metrics))\(poll): \(text)."
  }

  /// Of two numbers, or as they are where they are few: "43%", "3 of 7".
  func share(_ part: Int, of whole: Int) -> String {
    whole < 10 ? "\(count(part)) of \(count(whole))" : rate(Ratio(part, whole))
  }

  /// "1 Opening keynote": the number and what the title begins with.
  func name(_ session: Int, in metrics: EventMetrics) -> String {
    let title = shortTitle(metrics.sessions[session].session.title)
    return "\(count(session + 1)) \(DisplayText.isolated(title))"
  }

  /// Up to its colon or dash, and so short that what is said of it has room.
  func shortTitle(_ title: String) -> String {
    var title = DisplayText.title(title)
    for mark in [": ", " – ", " — "] {
      guard let end = title.firstRange(of: mark)?.lowerBound, end > title.startIndex else {
        continue
      }
      title = String(title[..<end])
    }
    var (width, end) = (0, title.startIndex)
    while end < title.endIndex {
      // From here on most letters are twice as wide.
      width += title[end].unicodeScalars.first!.value >= 0x1100 ? 2 : 1
      if width > Self.widestShortTitle {
        return String(title[..<end]).trimmed + "…"
      }
      end = title.index(after: end)
    }
    return title
  }

  private static let widestShortTitle = 30
}

extension EventMetrics {
  /// What a moment of a kind would have of a session.
  fileprivate func value(_ kind: EventMoment.Kind, of index: Int) -> Ratio? {
    let session = sessions[index]
    return switch kind {
    case .largestSession: session.liveViewers.flatMap { Ratio($0, 1) }
    case .mostEngagedSession: isSizeable(index) ? session.engagementRate : nil
    case .mostReactions: isSizeable(index) ? session.reactionsPerLiveViewer : nil
    case .mostAnsweredPoll: session.mostAnsweredPoll.flatMap { Ratio($0.participants, 1) }
    case .mostReturning: Ratio(session.returningAttendees, 1)
    case .biggestDrop: left.first { $0.session == index }.flatMap { Ratio($0.people, 1) }
    case .biggestAudience: nil
    }
  }

  private func isSizeable(_ index: Int) -> Bool {
    let most = sessions.map(\.summary.liveUniqueViewers).max() ?? 0
    return 4 * sessions[index].summary.liveUniqueViewers >= most
  }
}
