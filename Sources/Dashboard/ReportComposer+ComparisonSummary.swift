import RecapAnalytics
import RecapCharting

/// What the top of a report has of other sessions, where there are enough.
extension ReportComposer {
  private func comparisonRow(_ figure: Comparison.Figure) -> Comparison.Row? {
    metrics.comparison?.rows.first { $0.figure == figure && $0.quartiles != nil && $0.value != nil }
  }

  /// Beside a tile, of the first of some figures that there is.
  func tileComparison(_ figures: Comparison.Figure...) -> TileComparison? {
    guard let comparison = metrics.comparison,
      let row = figures.lazy.compactMap(comparisonRow).first,
      let strip = strip(row, of: comparison, label: words.label(of: row.figure)),
      let words = comparisonWords(row)
    else { return nil }
    return TileComparison(strip: strip, words: words)
  }

  private func comparisonWords(_ row: Comparison.Row) -> [TileComparison.Words]? {
    guard let word = row.word,
      let typical = ComparisonFigures(row, words: words).rangeInWords
    else { return nil }
    return words.tileWords(word, of: row.figure, typical: typical)
  }

  /// Where the engagement rate is; nil without a word for it.
  func engagementComparison() -> LiveEngagement.Comparison? {
    guard let comparison = metrics.comparison,
      comparison.rows.contains(where: { $0.quartiles != nil })
    else { return nil }
    let row = comparisonRow(.averageLiveEngagementRate)
    return LiveEngagement.Comparison(
      legend: words.typicalLegend(comparison), words: row.flatMap(comparisonWords) ?? [],
      typical: typical(.averageLiveEngagementRate))
  }

  func typical(_ figure: Comparison.Figure) -> TypicalShare? {
    guard let quartiles = comparisonRow(figure)?.quartiles else { return nil }
    return TypicalShare(
      middle: quartiles.lower.value...quartiles.upper.value, median: quartiles.median.value)
  }

  /// What the timeline shows of it; nil of too few sessions, or where the session has no course.
  func typicalCourse() -> (chart: TimelineChart.TypicalCourse, sessions: Int, quarters: [Int])? {
    guard let comparison = metrics.comparison, !comparison.curve.isEmpty,
      metrics.timeline.count > 1,
      let peak = metrics.timeline.map(\.viewers).max(), peak > 0
    else { return nil }
    func viewers(_ share: Fraction) -> Double { share.value * Double(peak) }
    let points = comparison.curve.map { point in
      TimelineChart.TypicalCourse.Point(
        position: point.position.value, lower: viewers(point.quartiles.lower),
        median: viewers(point.quartiles.median), upper: viewers(point.quartiles.upper))
    }
    return (
      TimelineChart.TypicalCourse(
        points: points, label: words.typicalCourse, band: Palette.ink4, line: Palette.ink3),
      comparison.courses.count { $0.viewers.contains { $0 > 0 } },
      [25, 50, 75].map { Int(points[$0].median.rounded()) }
    )
  }

  // MARK: Notes

  /// With which sessions it is compared, and why not with others.
  func comparisonNotes() -> [DefinitionsSection.DataNote] {
    guard let comparison = metrics.comparison else { return [] }
    let count = comparison.sessions.count
    let (label, remark) =
      comparison.isOfChosen
      ? (words.comparedSessions, words.chosenSessions)
      : (
        count == 0 ? words.noneToCompare : words.comparedSessions,
        words.comparableInBrief
      )
    let first = DefinitionsSection.DataNote(
      label: label, figure: ColumnFigure(words.count(count), isQuiet: count == 0), remark: remark)
    // Clock times of no known zone beside instants.
    let isZoned = metrics.provenance.measures(.timeZone)
    let others = comparison.provenances.count { $0.measures(.timeZone) != isZoned }
    let clocks =
      others == 0
      ? []
      : [
        DefinitionsSection.DataNote(
          label: words.comparedByOtherClocks, figure: ColumnFigure(words.count(others)),
          remark: words.offByHours)
      ]
    if comparison.isOfChosen { return [first] + clocks }
    return [first] + clocks
      + words.leftOutNotes(comparison.leftOut).filter { $0.count > 0 }.map {
        DefinitionsSection.DataNote(
          label: $0.label, figure: ColumnFigure(words.count($0.count)), remark: $0.remark)
      }
  }
}
