import RecapAnalytics

/// The list of everybody who came to an event.
extension English {
  var allAttendees: String { "All attendees" }
  var viewersAndMinutes: String { "live viewers; mean minutes" }
  var lengthInMinutes: String { "length in minutes" }
  /// "day in March and April", of days that have their number alone.
  func daysHead(ofMonths months: [String]) -> String {
    months.count > 2
      ? "day in \(months[0])–\(months[months.count - 1])" : "day in \(list(months, "and"))"
  }
  var notWatchedLive: String { "not watched live" }
  var matrixLevels: [String] { ["under 25%", "25–49%", "50–74%", "75% or more"] }

  func matrixHeads(_ figures: [MatrixSection.Figure]) -> [[String]] {
    figures.map { figure in
      switch figure {
      case .sessions: ["Live", "sessions"]
      case .minutes: ["Live", "minutes"]
      case .recording: [recording, "minutes"]
      case .credits: ["Credits"]
      }
    }
  }

  /// "earns a credit: 80% of a session".
  func creditKey(_ credit: Credit) -> String { "earns a credit: \(amount(credit))" }

  /// "80% of a session", "45 minutes of a session".
  private func amount(_ credit: Credit) -> String {
    let number = credit.text.dropLast()
    return credit.text.hasSuffix("%")
      ? "\(number)% of a session" : "\(number) \(number == "1" ? "minute" : "minutes") of a session"
  }

  func matrixSub(
    _ metrics: EventMetrics, listed: Int, attached: Bool
  ) -> [(text: String, isEmphasized: Bool)] {
    let total = metrics.attendees.count
    guard total > 0 else { return [("Nobody watched.", false)] }
    let people = (counted(total, "person", "people"), true)
    guard listed > 0 else {
      return [
        people,
        (
          ". Names are left out of this edition; they are in \(matrixData(attached: attached)).",
          false
        ),
      ]
    }
    let order =
      metrics.smallestGroup == nil
      ? ", most live minutes first." : " under pseudonyms, most live minutes first."
    var pieces = [
      people, (order + " A cell is a session, its number the live minutes in it.", false),
    ]
    if let credit = metrics.credit {
      let credited = metrics.attendees.count { $0.credits > 0 }
      let live = metrics.totals.liveAttendees
      if credited > 0 {
        pieces = [
          people, (metrics.smallestGroup == nil ? ". " : " under pseudonyms. ", false),
          (
            "\(count(credited)) of \(counted(live, "live attendee")) earned at least one credit",
            true
          ),
          (" (\(amount(credit)) watched live).", false),
        ]
      }
    }
    return pieces
  }

  private func matrixData(attached: Bool) -> String {
    attached ? "the CSV and JSON attached to this file" : "the CSV and JSON exports"
  }

  /// - Parameter hasStars: Some of those listed were in two sessions at once, and may have credits.
  func endOfMatrix(_ total: Int, listed: Int, hasStars: Bool, attached: Bool) -> String {
    let end = endOfAttendees(total, listed: listed, attached: attached)
    return hasStars
      ? end + " * For a time in two sessions at once, which may both be credited." : end
  }

  private func endOfAttendees(_ total: Int, listed: Int, attached: Bool) -> String {
    guard listed == total else {
      return
        "\(count(listed)) of \(counted(total, "attendee")) listed. The others are left out of this"
        + " edition; they are in \(matrixData(attached: attached))."
    }
    return total == 1
      ? "End of list: the only attendee." : "End of list: all \(count(total)) attendees."
  }

  /// "Attendees, sessions 21–40".
  func attendees(ofSessions sessions: Range<Int>) -> String {
    "\(attendees), \(noun(sessions.count, "session")) "
      + range(sessions.lowerBound + 1...sessions.upperBound)
  }

  /// Rounded; "<1" for less than half a minute.
  func wholeMinutes(_ seconds: Int) -> String {
    seconds < 30 ? "<1" : numbers.decimal(Ratio(seconds, 60), places: 0)
  }

  func row(
    of attendee: EventMetrics.Attendee, durations: [Int], figures: [MatrixSection.Figure],
    isAnonymized: Bool
  ) -> MatrixSection.Row {
    var cells = [MatrixSection.Cell?](repeating: nil, count: durations.count)
    for viewing in attendee.viewings {
      cells[viewing.session] = MatrixSection.Cell(
        minutes: wholeMinutes(viewing.liveSeconds),
        level: min(3, 4 * viewing.liveSeconds / max(1, durations[viewing.session])),
        isCredited: viewing.isCredited == true)
    }
    func minutes(_ seconds: Int) -> ColumnFigure {
      ColumnFigure(seconds == 0 ? "0" : wholeMinutes(seconds), isQuiet: seconds == 0)
    }
    return MatrixSection.Row(
      name: DisplayText.line(attendee.name), isAnonymous: attendee.attendee.isAnonymous,
      details: isAnonymized
        ? details(of: attendee.attendee, isAnonymized: true)
        : [attendee.attendee.company.map { DisplayText.line($0).trimmed }].compactMap(\.self)
          .filter { !$0.isEmpty },
      isInTwoAtOnce: figures.contains(.credits) && attendee.simultaneousSeconds ?? 0 > 0,
      cells: cells,
      figures: figures.map { figure in
        switch figure {
        case .sessions:
          ColumnFigure(count(attendee.viewings.count), isQuiet: attendee.viewings.isEmpty)
        case .minutes: minutes(attendee.liveSeconds)
        case .recording: minutes(attendee.recordingSeconds)
        case .credits: ColumnFigure(count(attendee.credits), isQuiet: attendee.credits == 0)
        }
      })
  }
}
