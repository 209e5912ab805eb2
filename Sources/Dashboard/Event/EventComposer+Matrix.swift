import RecapAnalytics

extension EventComposer {
  func matrix() -> MatrixSection {
    let total = metrics.attendees.count
    let listed = min(total, options.attendeeLimit ?? total)
    let hasCredit = metrics.credit != nil
    let durations = metrics.sessions.map(\.session.durationSeconds)
    return MatrixSection(
      title: words.attendees,
      sub: words.spans(
        words.matrixSub(metrics, listed: listed, attached: options.attachesData)),
      legend: MatrixSection.Legend(
        levels: words.matrixLevels, absent: words.notWatchedLive,
        credit: metrics.credit.map(words.creditKey)),
      nameHead: words.name, lengthHead: words.lengthInMinutes,
      days: sessionsByDay().map {
        MatrixSection.Day(
          name: words.dayName($0.date), shortName: words.shortDay($0.date), columns: $0.sessions)
      },
      columns: metrics.sessions.enumerated().map { index, session in
        MatrixSection.Column(
          number: words.count(index + 1),
          length: words.wholeMinutes(session.session.durationSeconds),
          viewers: words.count(session.summary.liveUniqueViewers),
          minutes: session.summary.averageLiveMinutesViewed.map {
            words.numbers.decimal($0, places: 0)
          } ?? "")
      },
      figureHeads: words.matrixHeads(hasCredit: hasCredit), all: words.allAttendees,
      allNote: words.viewersAndMinutes, allFigures: allFigures(hasCredit: hasCredit),
      rows: MatrixRows(
        attendees: Array(metrics.attendees.prefix(listed)), durations: durations,
        hasCredit: hasCredit, isAnonymized: metrics.smallestGroup != nil, words: words),
      end: listed == 0
        ? nil
        : words.endOfMatrix(
          total, listed: listed,
          hasStars: hasCredit
            && metrics.attendees.prefix(listed).contains { $0.simultaneousSeconds > 0 },
          attached: options.attachesData),
      range: { [words] in words.attendeeRange($0, of: total) },
      outlineRange: { [words] in words.attendeeRange($0, of: nil) },
      partTitle: { [words] in words.attendees(ofSessions: $0) })
  }

  private func allFigures(hasCredit: Bool) -> [ColumnFigure] {
    let figures: [String?] = [
      totals.averageSessionsPerAttendee.map { words.numbers.decimal($0) },
      Ratio(totals.liveSeconds, 60 * totals.liveAttendees).map {
        words.numbers.decimal($0, places: 0)
      },
      Ratio(totals.recordingSeconds, 60 * totals.recordingAttendees).map {
        words.numbers.decimal($0, places: 0)
      },
      hasCredit ? words.count(metrics.attendees.reduce(0) { $0 + $1.credits }) : nil,
    ]
    return figures.prefix(hasCredit ? 4 : 3).map { ColumnFigure($0 ?? "") }
  }
}
