import RecapAnalytics
import RecapCharting
import RecapDrawing

extension ReportComposer {
  /// Of more earlier sessions the latest are listed.
  private static let mostListedSessions = 12

  /// Nil where there is no other session, or nobody asked for them.
  func comparison() -> ComparisonSection? {
    guard let comparison = metrics.comparison, !comparison.sessions.isEmpty else { return nil }
    let dates = comparison.sessions.map(date)
    let isEnough = comparison.rows.contains { $0.quartiles != nil }
    let compared = compared(comparison)
    let columns = ComparisonSection.Column.Figure.allCases.filter { column in
      compared.contains { $0.tells(column) }
    }
    return ComparisonSection(
      title: words.comparedTitle(comparison),
      sub: spans(
        [(words.comparedSub(comparison, of: session, dates: dates), false)]
          + (isEnough ? [(words.typicalTerm, true), (words.typicalMeaning, false)] : [])),
      sentence: isEnough ? nil : fewSessions(comparison), heads: words.comparisonHeads,
      rows: isEnough ? comparison.rows.compactMap { row($0, of: comparison) } : [],
      sessionsTitle: words.sessionBySession,
      sessionsNote:
        words.coursesNote(isRated: columns.contains(.engagement)),
      sessionHeads: words.sessionHeads(columns),
      sessions: sessionRows(compared, comparison, columns),
      remarks: [
        words.sessionsRemark(
          further: max(0, comparison.sessions.count - Self.mostListedSessions),
          isOfChosen: comparison.isOfChosen, columns: columns),
        isEnough ? words.wordsRemark(sessions: comparison.sessions.count) : nil,
      ].compactMap(\.self))
  }

  /// The date of another session, where it took place or in the zone that was asked for.
  private func date(of session: Session) -> CalendarDate {
    (options.timeZone ?? session.zone).civilTime(at: session.startedAt).date
  }

  /// "Two earlier sessions: 240 and 310 live viewers."
  private func fewSessions(_ comparison: Comparison) -> String? {
    let row = comparison.rows.first { $0.figure == .liveUniqueViewers }!
    let viewers = row.values.compactMap { $0?.whole }
    if viewers.isEmpty { return nil }
    return words.fewSessions(
      viewers.map(words.count), isOfChosen: comparison.isOfChosen,
      unit: words.noun(viewers.last ?? 0, "live viewer"))
  }

  // MARK: Figure by figure

  private func row(
    _ row: Comparison.Row, of comparison: Comparison
  ) -> ComparisonSection.Row? {
    let figures = ComparisonFigures(row, words: words)
    guard let value = figures.value else { return nil }
    let standing = standing(row, of: comparison)
    let few = row.values.compactMap(\.self).map(figures.text)
    return ComparisonSection.Row(
      label: words.label(of: row.figure), value: value, standing: standing,
      sentence: standing != nil
        ? nil
        : few.isEmpty
          ? words.noSessionHas(isOfChosen: comparison.isOfChosen)
          : words.fewSessions(few, isOfChosen: comparison.isOfChosen))
  }

  private func standing(
    _ row: Comparison.Row, of comparison: Comparison
  ) -> ComparisonSection.Standing? {
    let figures = ComparisonFigures(row, words: words)
    guard let strip = strip(row, of: comparison, label: words.thisSession),
      let range = figures.range, let word = row.word,
      let rank = row.rank
    else { return nil }
    return ComparisonSection.Standing(
      strip: strip, typical: range, word: words.phrase(word, of: row.figure),
      isUsual: word == .usual,
      rank: words.rank(
        rank, of: row.count + 1, isShared: row.values.contains { $0 != nil && $0 == row.value }))
  }

  /// Nil of too few sessions.
  /// - Parameter label: What the value is called in words.
  func strip(
    _ row: Comparison.Row, of comparison: Comparison, label: String
  ) -> ComparisonStrip? {
    let figures = ComparisonFigures(row, words: words)
    let others = row.values.compactMap(\.self)
    guard let value = row.value, let quartiles = row.quartiles, let least = others.min(),
      let most = others.max()
    else { return nil }
    return ComparisonStrip(
      alternative: words.stripAlternative(
        label, figures.text(value), count: row.count, isOfChosen: comparison.isOfChosen,
        range: (figures.text(least), figures.text(most)),
        middle: (figures.text(quartiles.lower), figures.text(quartiles.upper))),
      marks: RangeStrip(
        own: value.value, others: others.map(\.value),
        middle: quartiles.lower.value...quartiles.upper.value, median: quartiles.median.value),
      color: row.figure.color)
  }

  // MARK: Session by session

  /// One of those that are listed, with what is told of it.
  private struct Compared {
    let session: Session
    let course: SessionCourse
    let provenance: Provenance
    let isOwn: Bool
    let value: (Comparison.Row) -> Fraction?

    func tells(_ column: ComparisonSection.Column.Figure) -> Bool {
      switch column {
      case .unique: course.uniqueViewers != nil
      case .live, .stay: provenance.measures(.attendance)
      case .recording: course.recordingUniqueViewers != nil
      case .engagement: provenance.measuresLive(.engagement)
      case .plays: provenance.tellsPlayTimes
      }
    }
  }

  private func compared(_ comparison: Comparison) -> [Compared] {
    let first = max(0, comparison.sessions.count - Self.mostListedSessions)
    return comparison.sessions.indices[first...].map { index in
      Compared(
        session: comparison.sessions[index], course: comparison.courses[index],
        provenance: comparison.provenances[index], isOwn: false,
        value: { $0.values[index] })
    } + [
      Compared(
        session: session, course: comparison.ownCourse, provenance: metrics.provenance, isOwn: true,
        value: \.value)
    ]
  }

  private func sessionRows(
    _ sessions: [Compared], _ comparison: Comparison,
    _ columns: [ComparisonSection.Column.Figure]
  ) -> [ComparisonSection.SessionRow] {
    let most = sessions.flatMap(\.course.viewers).max() ?? 0
    return sessions.map { one in
      let rate = figure(.averageLiveEngagementRate, comparison, one.value)
      let course = one.course
      return ComparisonSection.SessionRow(
        date: words.mediumDate(date(of: one.session)),
        title: DisplayText.title(one.session.title),
        courseAlternative: words.courseAlternative(
          course, engagement: rate.isQuiet ? nil : rate.text),
        sparkline: course.viewers.isEmpty
          ? nil
          : CourseSparkline(
            viewers: course.viewers, rates: course.engagementRates.map { $0?.value },
            mostViewers: most),
        figures: columns.map {
          one.tells($0) ? cell($0, of: one, comparison) : ColumnFigure("")
        },
        isOwn: one.isOwn)
    }
  }

  private func cell(
    _ column: ComparisonSection.Column.Figure, of one: Compared, _ comparison: Comparison
  ) -> ColumnFigure {
    switch column {
    case .unique: ColumnFigure(words.count(one.course.uniqueViewers ?? 0))
    case .live: figure(.liveUniqueViewers, comparison, one.value)
    case .recording: ColumnFigure(words.count(one.course.recordingUniqueViewers ?? 0))
    case .stay: figure(.averageStay, comparison, one.value)
    case .engagement: figure(.averageLiveEngagementRate, comparison, one.value)
    case .plays: figure(.playsInSevenDays, comparison, one.value)
    }
  }

  private func figure(
    _ figure: Comparison.Figure, _ comparison: Comparison,
    _ value: (Comparison.Row) -> Fraction?
  ) -> ColumnFigure {
    let row = comparison.rows.first { $0.figure == figure }!
    guard let value = value(row) else {
      return ColumnFigure(words.numbers.missing, isQuiet: true)
    }
    let text =
      figure.isRate
      ? words.numbers.hundredths(value, places: figure == .averageStay ? 0 : 1) + "%"
      : words.numbers.decimal(value, places: 0)
    return ColumnFigure(text)
  }
}

extension Comparison.Figure {
  /// By what it is of.
  fileprivate var color: Color {
    switch self {
    case .averageLiveEngagementRate: Palette.green
    case .playsInSevenDays: Palette.amber
    default: Palette.blue
    }
  }
}
