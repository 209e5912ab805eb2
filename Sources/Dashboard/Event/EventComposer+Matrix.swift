import RecapAnalytics

extension EventComposer {
  func matrix() -> MatrixSection {
    let total = metrics.attendees.count
    let listed = min(total, options.attendeeLimit ?? total)
    let figures = MatrixSection.Figure.allCases.filter(isTold)
    let hasCredit = figures.contains(.credits)
    let durations = metrics.sessions.map(\.session.durationSeconds)
    return MatrixSection(
      title: words.attendees,
      sub: words.spans(
        words.matrixSub(metrics, listed: listed, attached: options.attachesData)),
      legend: MatrixSection.Legend(
        levels: words.matrixLevels, absent: words.notWatchedLive,
        credit: hasCredit ? metrics.credit.map(words.creditKey) : nil),
      nameHead: words.name, lengthHead: words.lengthInMinutes,
      days: sessionsByDay().map {
        MatrixSection.Day(
          name: words.dayName($0.date), shortName: words.shortDay($0.date),
          date: words.shortDate($0.date), number: words.count($0.date.day),
          month: words.month($0.date.month), columns: $0.sessions)
      },
      daysHead: { [words] in words.daysHead(ofMonths: $0) },
      columns: metrics.sessions.enumerated().map { index, session in
        MatrixSection.Column(
          number: words.count(index + 1),
          length: words.wholeMinutes(session.session.durationSeconds),
          viewers: session.liveViewers.map(words.count) ?? "",
          minutes: session.averageLiveMinutes.map { words.numbers.decimal($0, places: 0) } ?? "",
          isMeasured: session.measures(.attendance))
      },
      figures: figures, figureHeads: words.matrixHeads(figures), all: words.allAttendees,
      allNote: words.viewersAndMinutes, allFigures: allFigures(figures),
      rows: MatrixRows(
        attendees: Array(metrics.attendees.prefix(listed)), durations: durations,
        figures: figures, isAnonymized: metrics.smallestGroup != nil, words: words),
      end: listed == 0
        ? nil
        : words.endOfMatrix(
          total, listed: listed,
          hasStars: hasCredit
            && metrics.attendees.prefix(listed).contains { $0.simultaneousSeconds ?? 0 > 0 },
          attached: options.attachesData),
      range: { [words] in words.attendeeRange($0, of: total) },
      outlineRange: { [words] in words.attendeeRange($0, of: nil) },
      partTitle: { [words] in words.attendees(ofSessions: $0) })
  }

  private func isTold(_ figure: MatrixSection.Figure) -> Bool {
    switch figure {
    case .sessions, .minutes: metrics.measures(.attendance)
    case .recording: metrics.measures(.recording)
    case .credits: metrics.credit != nil && metrics.measures(.attendance)
    }
  }

  private func allFigures(_ figures: [MatrixSection.Figure]) -> [ColumnFigure] {
    figures.map { figure in
      let text =
        switch figure {
        case .sessions: totals.averageSessionsPerAttendee.map { words.numbers.decimal($0) }
        case .minutes:
          Ratio(totals.liveSeconds, 60 * totals.liveAttendees).map {
            words.numbers.decimal($0, places: 0)
          }
        case .recording:
          Ratio(totals.recordingSeconds, 60 * totals.recordingAttendees).map {
            words.numbers.decimal($0, places: 0)
          }
        case .credits: words.count(metrics.attendees.reduce(0) { $0 + $1.credits })
        }
      return ColumnFigure(text ?? "")
    }
  }
}
