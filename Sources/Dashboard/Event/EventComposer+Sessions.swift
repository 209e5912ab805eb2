import RecapAnalytics
import RecapCharting
import RecapDrawing

extension EventComposer {
  func sessions() -> SessionsSection {
    let mostUnique = max(1, metrics.sessions.map(\.summary.uniqueViewers).max() ?? 1)
    let mostReactions = max(1, metrics.sessions.map(\.summary.reactions.count).max() ?? 1)
    let watched = metrics.sessions.filter { $0.summary.liveUniqueViewers > 0 }
    return SessionsSection(
      title: words.sessions, sub: words.spans(words.sessionsSub(metrics)),
      legend: words.sessionsLegend, heads: words.sessionsHeads, allSessions: words.allSessions,
      allSessionsNote: words.allSessionsNote, summary: summaryCells(),
      days: sessionsByDay().map {
        SessionsSection.Day(
          name: words.dayName($0.date), note: words.counted($0.sessions.count, "session"),
          rows: $0.sessions)
      },
      rows: metrics.sessions.indices.map {
        row($0, mostUnique: mostUnique, mostReactions: mostReactions)
      },
      size: watched.count > 1 ? sizeChart() : nil,
      newcomers: watched.count > 1 ? newcomersChart() : nil,
      newcomersKey: [
        SessionsSection.ColumnKey(color: Palette.blue, label: words.newInEvent),
        SessionsSection.ColumnKey(color: Palette.choroplethRamp[1], label: words.returning),
      ],
      range: { [words, count = metrics.sessions.count] in words.sessionRange($0, of: count) })
  }

  private func row(
    _ index: Int, mostUnique: Int, mostReactions: Int
  ) -> SessionsSection.Row {
    let session = metrics.sessions[index]
    let title = DisplayText.title(session.session.title)
    return SessionsSection.Row(
      clock: clock(session.session.startedAt),
      length: words.offset(session.session.durationSeconds, of: session.session.durationSeconds),
      kind: words.shortKind(session.session.kind), number: words.count(index + 1),
      title: title,
      link: options.sessionAddresses[CodePointString(session.session.id)].map {
        SessionsSection.Link(address: $0, label: words.linkToReport(of: title))
      },
      sparkline: sparkline(session),
      alternative: words.sparklineAlternative(session),
      cells: cells(session, mostUnique: mostUnique, mostReactions: mostReactions))
  }

  private func cells(
    _ session: EventSession, mostUnique: Int, mostReactions: Int
  ) -> [SessionsSection.Cell] {
    let summary = session.summary
    func isFirst(_ figure: EventSession.Ranked, _ isThere: Bool) -> Bool {
      isThere && metrics.sessions.count > 1 && session.ranks[figure] == 1
    }
    func people(_ number: Int) -> Double { Double(number) / Double(mostUnique) }
    let recordingOnly = summary.uniqueViewers - summary.liveUniqueViewers
    let length = Ratio(session.session.durationSeconds, 60)!.value
    return SessionsSection.Column.allCases.map { column in
      switch column {
      case .unique:
        SessionsSection.Cell(
          text: words.count(summary.uniqueViewers), isFirst: false,
          shares: [people(summary.liveUniqueViewers), people(recordingOnly)], hasTrack: false)
      case .live:
        SessionsSection.Cell(
          text: words.count(summary.liveUniqueViewers),
          isFirst: isFirst(.liveUniqueViewers, summary.liveUniqueViewers > 0),
          shares: [people(summary.liveUniqueViewers)], hasTrack: false)
      case .recording:
        SessionsSection.Cell(
          text: words.count(summary.recordingUniqueViewers), isFirst: false,
          shares: [people(summary.recordingUniqueViewers)], hasTrack: false)
      case .minutes:
        rated(
          summary.averageLiveMinutesViewed.map { words.numbers.decimal($0) },
          share: summary.averageLiveMinutesViewed.map { $0.value / length },
          isFirst: isFirst(.averageLiveMinutesViewed, summary.liveSeconds > 0))
      case .rate:
        rated(
          summary.averageLiveEngagementRate.map { words.numbers.percent($0) },
          share: summary.averageLiveEngagementRate?.value,
          isFirst: isFirst(
            .averageLiveEngagementRate, summary.averageLiveEngagementRate?.numerator ?? 0 > 0))
      case .polls:
        rated(
          session.pollParticipationRate.map { words.numbers.percent($0) },
          share: session.pollParticipationRate?.value,
          isFirst: isFirst(
            .pollParticipationRate, session.pollParticipationRate?.numerator ?? 0 > 0))
      case .reactions:
        SessionsSection.Cell(
          text: words.count(summary.reactions.count), isFirst: false,
          shares: [Double(summary.reactions.count) / Double(mostReactions)], hasTrack: false)
      }
    }
  }

  private func rated(_ text: String?, share: Double?, isFirst: Bool) -> SessionsSection.Cell {
    SessionsSection.Cell(
      text: text ?? "", isFirst: isFirst, shares: share.map { [min(1, $0)] } ?? [], hasTrack: true)
  }

  private func summaryCells() -> [SessionsSection.Cell] {
    let figures: [String?] = [
      words.count(totals.attendees), words.count(totals.liveAttendees),
      words.count(totals.recordingAttendees),
      Ratio(totals.liveSeconds, 60 * totals.liveVisits).map { words.numbers.decimal($0) },
      totals.averageLiveEngagementRate.map { words.numbers.percent($0) },
      totals.polls.count == 0 ? nil : totals.polls.rate.map { words.numbers.percent($0) },
      words.count(totals.reactions.count),
    ]
    return figures.map {
      SessionsSection.Cell(text: $0 ?? "", isFirst: false, shares: [], hasTrack: false)
    }
  }

  private func sparkline(_ session: EventSession) -> SessionSparkline {
    let minutes = session.minutes
    return SessionSparkline(
      viewers: minutes.map(\.viewers),
      rates: minutes.indices.map { LiveAudience.engagementRate(around: $0, of: minutes)?.value },
      mostViewers: metrics.sessions.compactMap(\.peak?.viewers).max() ?? 1,
      mostMinutes: max(60, metrics.sessions.map(\.minutes.count).max() ?? 60), colors: .report,
      rateColor: Palette.green)
  }

  private func sizeChart() -> SessionsSection.Chart {
    let dots = metrics.sessions.enumerated().compactMap { index, session in
      session.summary.averageLiveEngagementRate.map {
        DotChart.Dot(
          label: words.count(index + 1), count: session.summary.liveUniqueViewers, rate: $0.value)
      }
    }
    let chart = DotChart(
      dots: dots, colors: .report, format: { [words] in words.count($0) }, percent: { "\($0)%" })
    return SessionsSection.Chart(
      title: words.sizeAndEngagement, note: words.sizeNote,
      alternative: words.sizeAlternative(metrics),
      scene: { chart.scene(size: $0, textSize: $1, measure: $2) })
  }

  private func newcomersChart() -> SessionsSection.Chart {
    let chart = StackedColumns(
      columns: metrics.sessions.enumerated().map { index, session in
        StackedColumns.Column(
          label: words.count(index + 1), lower: session.returningAttendees,
          upper: session.newAttendees, figure: words.count(session.newAttendees))
      },
      lowerColor: Palette.choroplethRamp[1], colors: .report)
    return SessionsSection.Chart(
      title: words.newAndReturning, note: words.newcomersNote,
      alternative: words.newcomersAlternative(metrics),
      scene: { chart.scene(size: $0, textSize: $1, measure: $2) })
  }
}
