import RecapAnalytics
import RecapCharting

extension ReportComposer {
  /// Nil where it was not asked for.
  func dynamics() -> DynamicsSection? {
    guard let dynamics = metrics.dynamics, tellsAttendance else { return nil }
    let live = summary.liveUniqueViewers
    return DynamicsSection(
      title: words.audienceDynamics,
      subs: tellsTiming
        ? words.dynamicsSubs(dynamics, of: live).map(spans) : [spans(words.untimedDynamicsSub)],
      live: live == 0 || !tellsTiming
        ? nil
        : DynamicsSection.Live(
          movements: movements(dynamics), survival: survival(dynamics),
          windows: windows(dynamics), ends: ends(dynamics)),
      segments: live == 0 ? [] : segments(dynamics),
      followUp: dynamics.followUp.flatMap(followUpList))
  }

  private func movements(_ dynamics: Dynamics) -> MovementsFigure {
    let (minutes, polls) = (dynamics.minutes, timedPolls())
    // Of several with as many departures the earliest.
    let fullest = dynamics.departureWindows.max {
      ($0.departures, -$0.minute) < ($1.departures, -$1.minute)
    }
    let title = words.movementsTitle(
      first: minutes.first?.arrivals ?? 0, of: summary.liveUniqueViewers,
      window: fullest.map { ($0.departures, clock.time(at: $0.minute * 60)) })
    return MovementsFigure(
      title: title,
      key: words.movementsKey(
        isByFive: minutes.count > MovementsChart.mostMinutes,
        absences: minutes.reduce(0) { $0 + $1.absences }),
      alternative: words.movementsAlternative(dynamics, clock: clock),
      chart: MovementsChart(
        arrivals: minutes.map(\.arrivals), departures: minutes.map(\.departures),
        duration: session.durationSeconds,
        windows: dynamics.departureWindows.map {
          MovementsChart.Window(
            seconds: seconds(of: $0), figure: words.count($0.departures))
        },
        polls: polls,
        labels: MovementsChart.Labels(
          arrivals: words.arrivals, departures: words.departures, polls: words.polls,
          count: { [words] in words.count($0) }, clock: { [clock] in clock.time(at: $0) }),
        colors: Self.chartColors))
  }

  private func seconds(of window: Dynamics.DepartureWindow) -> Range<Int> {
    window.minute * 60..<(window.minute + Dynamics.DepartureWindow.minutes) * 60
  }

  // MARK: Survival

  /// Of fewer live viewers there is no curve.
  private static let fewestOfCurve = 20
  /// Where fewer are still followed, the curve is thin.
  private static let fewestOfThickCurve = 10

  private func survival(_ dynamics: Dynamics) -> SurvivalFigure {
    let points = dynamics.survival.points
    guard summary.liveUniqueViewers >= Self.fewestOfCurve else {
      return SurvivalFigure(
        title: words.stillWatching, note: nil,
        explanation: words.tooFewForCurve(Self.fewestOfCurve), alternative: "", chart: nil)
    }
    let quarters = (1...3).map { (session.durationSeconds * $0 / 4 + 30) / 60 }
    let read = ([5] + quarters + [30]).filter { points.indices.contains($0) && $0 > 0 }
    let marks = read.reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }.map {
      SurvivalChart.Mark(minute: $0, figure: words.percent(points[$0]))
    }
    return SurvivalFigure(
      title: words.stillWatching, note: words.halfLeft(dynamics.survival.halfLeftAfterMinutes),
      explanation: words.survivalExplanation,
      alternative: words.survivalAlternative(
        marks.sorted { $0.minute < $1.minute }.map { ($0.figure, $0.minute) }),
      chart: SurvivalChart(
        points: points.map {
          SurvivalChart.Point(share: $0.share, isThin: $0.atRisk < Self.fewestOfThickCurve)
        },
        minutes: session.minutes, marks: marks, unit: words.minutesUnit,
        percent: { [words] in words.numbers.percent(Ratio($0, 100), places: 0) },
        count: { [words] in words.count($0) }, colors: Self.chartColors))
  }

  // MARK: Tables

  private func windows(_ dynamics: Dynamics) -> DepartureWindowsTable {
    let source = metrics.provenance
    let (tellsPolls, tellsPeaks) = (
      source.measures(.polls), source.measures(.reactions) && metrics.hasTimedReactions
    )
    let tellsMore = tellsPolls || tellsPeaks
    return DepartureWindowsTable(
      title: tellsMore ? words.whenPeopleLeft : words.whenPeopleLeftAlone,
      heads: words.windowHeads(tellsMore: tellsMore),
      rows: dynamics.departureWindows.map { window in
        let span = seconds(of: window)
        let poll = window.poll.flatMap { id in metrics.polls.firstIndex { $0.id == id } }
        let peak = window.reactionPeak.flatMap { start in
          metrics.reactionPeaks.first { $0.startMinute == start }
        }
        return DepartureWindowsTable.Row(
          span: "\(clock.time(at: span.lowerBound))–\(clock.timeOfDay(at: span.upperBound))",
          departures: window.departures, figure: words.count(window.departures),
          wasOn: words.wasOn(
            poll: poll.map { $0 + 1 }, reactions: peak?.count,
            tellsPolls: tellsPolls, tellsPeaks: tellsPeaks),
          isQuiet: poll == nil && peak == nil)
      },
      none: words.noWindow)
  }

  private func ends(_ dynamics: Dynamics) -> LiveEndsTable {
    let rows = [
      (words.joinedLate, dynamics.joinedLate), (words.leftInFirstHalf, dynamics.leftInFirstHalf),
      (words.stayedToTheEndOf, dynamics.stayedToEnd),
    ]
    return LiveEndsTable(
      title: words.lateAndEarly,
      note: words.ofPeople(summary.liveUniqueViewers), heads: words.endsHeads,
      rows: rows.map { label, part in
        LiveEndsTable.Row(
          label: label,
          people: ColumnFigure(words.count(part.count), isQuiet: part.count == 0),
          rate: ColumnFigure(words.numbers.percent(part.share), isQuiet: part.count == 0),
          share: part.share?.value ?? 0)
      })
  }
}
