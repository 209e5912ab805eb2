import RecapAnalytics
import RecapCharting
import RecapDrawing

extension EventComposer {
  func sessions() -> SessionsSection {
    let mostUnique = max(1, metrics.sessions.compactMap(\.uniqueViewers).max() ?? 1)
    let mostReactions = max(1, metrics.sessions.compactMap { $0.count(.reactions) }.max() ?? 1)
    let watched = metrics.sessions.filter { $0.liveViewers ?? 0 > 0 }
    let columns = SessionsSection.Column.allCases.filter(isTold)
    let isTimed = metrics.measuresLive(.timing)
    return SessionsSection(
      title: words.sessions, sub: words.spans(words.sessionsSub(metrics)),
      legend: words.sessionsLegend(
        columns, hasViewers: isTimed,
        hasRates: metrics.sessions.contains { $0.measuresLive(.timing) && $0.measures(.engagement) }
      ),
      heads: words.sessionsHeads(columns, hasOverTime: isTimed), columns: columns,
      allSessions: words.allSessions,
      allSessionsNote: words.allSessionsNote, summary: summaryCells(columns),
      days: sessionsByDay().map {
        SessionsSection.Day(
          name: words.dayName($0.date), note: words.counted($0.sessions.count, "session"),
          rows: $0.sessions)
      },
      rows: metrics.sessions.indices.map {
        row($0, columns, mostUnique: mostUnique, mostReactions: mostReactions)
      },
      size: watched.count > 1 ? sizeChart() : nil,
      newcomers: watched.count > 1 ? newcomersChart() : nil,
      newcomersKey: [
        SessionsSection.ColumnKey(color: Palette.blue, label: words.newInEvent),
        SessionsSection.ColumnKey(color: Palette.choroplethRamp[1], label: words.returning),
      ],
      continued: words.continued,
      range: { [words, count = metrics.sessions.count] in words.sessionRange($0, of: count) })
  }

  /// Whether a session measures what a column is of, and no other column tells the same.
  private func isTold(_ column: SessionsSection.Column) -> Bool {
    switch column {
    case .unique: metrics.measures(.attendance) && metrics.measures(.recording)
    case .live, .minutes: metrics.measures(.attendance)
    case .recording: metrics.measures(.recording)
    case .rate: metrics.measuresLive(.engagement)
    case .polls: metrics.measuresLive(.polls)
    case .reactions: metrics.measures(.reactions)
    }
  }

  private func row(
    _ index: Int, _ columns: [SessionsSection.Column], mostUnique: Int, mostReactions: Int
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
      sparkline: session.measuresLive(.timing) ? sparkline(session) : nil,
      alternative: words.sparklineAlternative(session),
      cells: cells(session, columns, mostUnique: mostUnique, mostReactions: mostReactions))
  }

  private func cells(
    _ session: EventSession, _ columns: [SessionsSection.Column], mostUnique: Int,
    mostReactions: Int
  ) -> [SessionsSection.Cell] {
    let summary = session.summary
    func isFirst(_ figure: EventSession.Ranked, _ isThere: Bool) -> Bool {
      isThere && metrics.sessions.count > 1 && session.ranks[figure] == 1
    }
    func people(_ number: Int) -> Double { Double(number) / Double(mostUnique) }
    func counted(
      _ number: Int?, isFirst: Bool = false, shares: [Double]
    ) -> SessionsSection.Cell {
      SessionsSection.Cell(
        text: number.map(words.count) ?? "", isFirst: isFirst, shares: number == nil ? [] : shares,
        hasTrack: false)
    }
    let recordingOnly = summary.uniqueViewers - summary.liveUniqueViewers
    let length = Ratio(session.session.durationSeconds, 60)!.value
    return columns.map { column in
      switch column {
      case .unique:
        counted(
          session.uniqueViewers,
          shares: [people(summary.liveUniqueViewers), people(recordingOnly)])
      case .live:
        counted(
          session.liveViewers,
          isFirst: isFirst(.liveUniqueViewers, summary.liveUniqueViewers > 0),
          shares: [people(summary.liveUniqueViewers)])
      case .recording:
        counted(session.recordingViewers, shares: [people(summary.recordingUniqueViewers)])
      case .minutes:
        rated(
          session.averageLiveMinutes.map { words.numbers.decimal($0) },
          share: session.averageLiveMinutes.map { $0.value / length },
          isFirst: isFirst(.averageLiveMinutesViewed, summary.liveSeconds > 0))
      case .rate:
        rated(
          session.engagementRate.map { words.numbers.percent($0) },
          share: session.engagementRate?.value,
          isFirst: isFirst(
            .averageLiveEngagementRate, session.engagementRate?.numerator ?? 0 > 0))
      case .polls:
        rated(
          session.pollParticipationRate.map { words.numbers.percent($0) },
          share: session.pollParticipationRate?.value,
          isFirst: isFirst(
            .pollParticipationRate, session.pollParticipationRate?.numerator ?? 0 > 0))
      case .reactions:
        counted(
          session.count(.reactions),
          shares: [Double(summary.reactions.count) / Double(mostReactions)])
      }
    }
  }

  private func rated(_ text: String?, share: Double?, isFirst: Bool) -> SessionsSection.Cell {
    SessionsSection.Cell(
      text: text ?? "", isFirst: isFirst, shares: share.map { [min(1, $0)] } ?? [], hasTrack: true)
  }

  private func summaryCells(_ columns: [SessionsSection.Column]) -> [SessionsSection.Cell] {
    func figure(_ column: SessionsSection.Column) -> String? {
      switch column {
      case .unique: words.count(totals.attendees)
      case .live: words.count(totals.liveAttendees)
      case .recording: words.count(totals.recordingAttendees)
      case .minutes:
        Ratio(totals.liveSeconds, 60 * totals.liveVisits).map { words.numbers.decimal($0) }
      case .rate: totals.averageLiveEngagementRate.map { words.numbers.percent($0) }
      case .polls:
        totals.polls.count == 0 ? nil : totals.polls.rate.map { words.numbers.percent($0) }
      case .reactions: words.count(totals.reactions.count)
      }
    }
    return columns.map {
      SessionsSection.Cell(text: figure($0) ?? "", isFirst: false, shares: [], hasTrack: false)
    }
  }

  private func sparkline(_ session: EventSession) -> SessionSparkline {
    let minutes = session.minutes
    return SessionSparkline(
      viewers: minutes.map(\.viewers),
      rates: session.measures(.engagement)
        ? minutes.indices.map { LiveAudience.engagementRate(around: $0, of: minutes)?.value } : [],
      mostViewers: metrics.sessions.compactMap(\.peak?.viewers).max() ?? 1,
      mostMinutes: max(60, metrics.sessions.map(\.minutes.count).max() ?? 60), colors: .report,
      rateColor: Palette.green)
  }

  /// By engagement; where no session measures it, by the share of the session people stayed.
  private func sizeChart() -> SessionsSection.Chart {
    let isRated = metrics.measuresLive(.engagement)
    let rates = metrics.sessions.map { isRated ? $0.engagementRate : $0.averageStay }
    let dots = metrics.sessions.enumerated().compactMap { index, session in
      rates[index].map {
        DotChart.Dot(
          label: words.count(index + 1), count: session.summary.liveUniqueViewers, rate: $0.value,
          details: isRated
            ? words.details(ofSession: index, in: metrics)
            : words.stay(ofSession: index, in: metrics))
      }
    }
    let chart = DotChart(
      dots: dots, colors: isRated ? .report : .withoutRates,
      format: { [words] in words.count($0) }, percent: { "\($0)%" })
    return SessionsSection.Chart(
      title: isRated ? words.sizeAndEngagement : words.sizeAndStay, note: words.sizeNote,
      alternative: words.sizeAlternative(metrics, rates: rates, isRated: isRated),
      scene: { chart.scene(size: $0, textSize: $1, measure: $2) })
  }

  private func newcomersChart() -> SessionsSection.Chart {
    let chart = StackedColumns(
      columns: metrics.sessions.enumerated().map { index, session in
        StackedColumns.Column(
          label: words.count(index + 1), lower: session.returningAttendees,
          upper: session.newAttendees,
          figure: session.measures(.attendance) ? words.count(session.newAttendees) : "",
          details: words.newcomers(ofSession: index, in: metrics))
      },
      lowerColor: Palette.choroplethRamp[1], colors: .report)
    return SessionsSection.Chart(
      title: words.newAndReturning, note: words.newcomersNote,
      alternative: words.newcomersAlternative(metrics),
      scene: { chart.scene(size: $0, textSize: $1, measure: $2) })
  }
}
