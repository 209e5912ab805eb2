import RecapAnalytics

/// A session beside others: places and words for them, never praise or blame.
extension English {
  var comparison: String { "Comparison" }

  /// "Compared with the last 8 sessions".
  func comparedTitle(_ comparison: Comparison) -> String {
    let count = comparison.sessions.count
    if comparison.isOfChosen {
      return "Compared with \(counted(count, "other session"))"
    }
    return count == 1
      ? "Compared with the last session" : "Compared with the last \(self.count(count)) sessions"
  }

  /// "Live webcasts of 30 to 120 minutes, 12 November 2025 – 25 February 2026. "
  func comparedSub(_ comparison: Comparison, of session: Session, dates: [CalendarDate]) -> String {
    let (first, last) = (dates[0], dates[dates.count - 1])
    let period = dateRange(first, last)
    return comparison.isOfChosen
      ? "Sessions that were chosen, \(period). "
      : "\(comparableSessions(to: session)), \(period). "
  }

  var typicalTerm: String { "Typical" }
  var typicalMeaning: String { ": their middle half." }

  /// "Live webcasts of 30 to 120 minutes".
  func comparableSessions(to session: Session) -> String {
    let kinds =
      switch session.kind {
      case .live: "Live webcasts"
      case .simulive: "Simulive webcasts"
      case .room: "Rooms"
      }
    let (least, most) = ((session.durationSeconds + 1) / 2, 2 * session.durationSeconds)
    return least.isMultiple(of: 60) && most < 3 * 3600
      ? "\(kinds) of \(count(least / 60)) to \(duration(most))"
      : "\(kinds) of \(briefDuration(least)) to \(briefDuration(most))"
  }

  /// "Two earlier sessions: 240 and 310 live viewers."
  func fewSessions(_ values: [String], isOfChosen: Bool, unit: String? = nil) -> String {
    let kind = isOfChosen ? "other" : "earlier"
    let start = values.count == 1 ? "One \(kind) session" : "Two \(kind) sessions"
    return "\(start): \(values.joined(separator: " and "))\(unit.map { " " + $0 } ?? "")."
  }

  func noSessionHas(isOfChosen: Bool) -> String {
    isOfChosen ? "no other session has this" : "no earlier session has this"
  }

  // MARK: Figure by figure

  var comparisonHeads: ComparisonSection.Heads {
    ComparisonSection.Heads(
      figure: "Figure", value: "This session", strip: "Each session; typical shaded, median",
      typical: "Typical", word: "In words", rank: "Rank")
  }

  func label(of figure: Comparison.Figure) -> String {
    switch figure {
    case .liveUniqueViewers: "Live viewers"
    case .reachInSevenDays: "Unique viewers in seven days"
    case .averageLiveMinutesViewed: "Average live minutes"
    case .averageStay: "Average stay, of the session"
    case .averageLiveEngagementRate: "Live engagement rate"
    case .reactionRate: sentReactions
    case .chatRate: "Sent messages"
    case .pollRate: participatedInPolls
    case .qaRate: createdThreads
    case .downloadRate: downloadedAttachments
    case .playsInSevenDays: "Recording plays in seven days"
    }
  }

  /// "more than usual", "at the upper end", "as usual".
  func phrase(_ word: Comparison.Word, of figure: Comparison.Figure) -> String {
    switch word {
    case .more: "more than usual"
    case .upper: "at the upper end"
    case .usual: "as usual"
    case .lower: "at the lower end"
    case .less: figure.isCount ? "fewer than usual" : "less than usual"
    }
  }

  /// The same, where there is hardly any room.
  func briefPhrase(_ word: Comparison.Word, of figure: Comparison.Figure) -> String {
    switch word {
    case .more: "more"
    case .upper: "upper end"
    case .usual: "usual"
    case .lower: "lower end"
    case .less: figure.isCount ? "fewer" : "less"
    }
  }

  /// "1 of 9"; with "=" where others have the same value.
  func rank(_ rank: Int, of count: Int, isShared: Bool) -> String {
    "\(isShared ? "=" : "")\(self.count(rank)) of \(self.count(count))"
  }

  var thisSession: String { "This session" }

  /// "This session: 412; 8 earlier sessions: 262 to 381, half of them between 304 and 364."
  func stripAlternative(
    _ label: String, _ value: String, count: Int, isOfChosen: Bool, range: (String, String),
    middle: (String, String)
  ) -> String {
    let sessions = counted(count, isOfChosen ? "other session" : "earlier session")
    return "\(label): \(value); \(sessions): \(range.0) to \(range.1), "
      + "half of them between \(middle.0) and \(middle.1)."
  }

  // MARK: Session by session

  var sessionBySession: String { "Session by session" }
  func coursesNote(isRated: Bool) -> String {
    "curves: viewers over the whole session, one scale"
      + (isRated ? "; dashed: engagement rate, 0–100%" : "")
  }

  var comparedByOtherClocks: String { "Compared sessions of which one alone tells the time zone" }
  var offByHours: String { "compared by clock times; the order may be off by hours" }

  func sessionHeads(
    _ columns: [ComparisonSection.Column.Figure]
  ) -> ComparisonSection.SessionHeads {
    ComparisonSection.SessionHeads(
      date: "Date", title: "Session", course: "Over time",
      columns: columns.map { column in
        let head =
          switch column {
          case .unique: "Unique"
          case .live: live
          case .recording: recording
          case .stay: "Stay"
          case .engagement: "Engagement"
          case .plays: "Plays"
          }
        return .init(head: head, figure: column)
      })
  }

  /// "viewers 251 to 451, engagement 61%".
  func courseAlternative(_ course: SessionCourse, engagement: String?) -> String {
    let (least, most) = (course.viewers.min() ?? 0, course.viewers.max() ?? 0)
    return "viewers \(count(least)) to \(count(most))"
      + (engagement.map { ", engagement \($0)" } ?? "")
  }

  /// What the table leaves out, and what its columns count.
  func sessionsRemark(
    further: Int, isOfChosen: Bool, columns: [ComparisonSection.Column.Figure]
  ) -> String {
    let soFar = [
      columns.contains(.unique) ? "Unique" : nil, columns.contains(.recording) ? recording : nil,
    ]
    .compactMap(\.self)
    let meanings = [
      soFar.isEmpty
        ? nil
        : "\(list(soFar, "and")): all viewers so far, of older sessions over a longer time.",
      columns.contains(.stay) ? "Stay: average, of the session." : nil,
      columns.contains(.plays) ? "Plays: in seven days." : nil,
    ].compactMap(\.self)
    return
      (further > 0
      ? "\(counted(further, isOfChosen ? "more session" : "more earlier session")) "
        + "\(further == 1 ? "is" : "are") compared and not listed. "
      : "")
      + meanings.joined(separator: " ")
  }

  /// How far the words go.
  func wordsRemark(sessions: Int) -> String {
    (sessions < 5
      ? "Fewer than five sessions tell where a value is, not that it is unusual. "
      : "One or two words of more or less are to be expected by chance. ")
      + "Figures hang together: a long stay raises most rates."
  }
}

extension Comparison.Figure {
  /// Whether it counts people or plays.
  var isCount: Bool {
    switch self {
    case .liveUniqueViewers, .reachInSevenDays, .playsInSevenDays: true
    default: false
    }
  }
}
