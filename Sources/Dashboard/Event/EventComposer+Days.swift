import RecapAnalytics
import RecapCharting
import RecapDrawing

extension EventComposer {
  /// A day's part of the audience: what begins on it, unless that goes on for days.
  private struct DayAudience {
    let date: CalendarDate
    /// Unix seconds.
    let midnight: Int
    var blocks: [(startsAt: Int, viewers: ArraySlice<Int>)] = []
    var sessions: [Int] = []
  }

  private static let daySeconds = 86_400

  func days() -> EventDaysSection {
    let days = audienceByDay()
    let time = FoldedTime(busy: days.flatMap(busySeconds))
    let most = metrics.audience.lazy.flatMap(\.viewers).max() ?? 0
    let ticks = CountTicks(maximum: most)
    return EventDaysSection(
      title: words.daysTitle(metrics), key: daysKey(),
      days: days.map { day($0, time: time, ticks: ticks) },
      chart: ColumnChart(
        columns: timedDays.map {
          ColumnChart.Column(
            value: $0.peak?.viewers ?? 0, label: words.count($0.peak?.viewers ?? 0))
        },
        ticks: dayTicks(), labelledColumns: timedDays.count > 40 ? 5 : nil,
        colors: ColumnChart.Colors(
          column: Palette.blue, axis: Palette.rule1, value: Palette.ink1, ink: Palette.ink2,
          quietInk: Palette.ink3)),
      chartKey: words.dayColumnsKey, chartAlternative: words.dayColumnsAlternative(timedDays))
  }

  /// More sessions are in their table alone.
  private static let mostSizes = 30

  /// The live viewers of each session, where nobody knows when they were there.
  func sizes() -> StaysSection? {
    let sessions = attended
    guard totals.liveAttendees > 0, sessions.count <= Self.mostSizes else { return nil }
    return StaysSection(
      title: words.liveViewersBySession, note: words.sizeNote,
      alternative: words.sizesAlternative(metrics, sessions),
      chart: Histogram(
        bins: sessions.map { index in
          let live = metrics.sessions[index].summary.liveUniqueViewers
          return Histogram.Bin(
            value: live, figure: words.count(live), label: words.count(index + 1))
        },
        unit: "",
        colors: ColumnChart.Colors(
          column: Palette.blue, axis: Palette.rule1, value: Palette.ink1, ink: Palette.ink2,
          quietInk: Palette.ink3)))
  }

  /// Days on which nobody knows when people were there have no column.
  private var timedDays: [EventMetrics.Day] { metrics.days.filter(\.isTimed) }

  private func daysKey() -> [TextSpan] {
    words.daysKey(isRated: metrics.measuresLive(.engagement)).map { text, kind in
      let paint =
        switch kind {
        case .plain: Palette.ink3
        case .viewers: Palette.blueText
        case .rate: Palette.greenText
        }
      return TextSpan(
        text, style: Typography.note.weight(kind == .plain ? .regular : .medium),
        paint: Paint(paint))
    }
  }

  /// Each block on the day it begins on; one of a day or longer is cut where days begin.
  private func audienceByDay() -> [DayAudience] {
    var days: [DayAudience] = []
    func index(of date: CalendarDate) -> Int {
      if let index = days.firstIndex(where: { $0.date == date }) { return index }
      days.append(DayAudience(date: date, midnight: zone.midnight(of: date)))
      return days.count - 1
    }
    for block in metrics.audience {
      let isLong = 60 * block.viewers.count >= Self.daySeconds
      var (start, rest) = (block.startsAt, block.viewers[...])
      while let _ = rest.first {
        let date = date(of: start)
        let next = zone.midnight(of: CalendarDate(dayNumber: date.dayNumber + 1))
        let minutes = isLong ? max(1, (next - start + 59) / 60) : rest.count
        days[index(of: date)].blocks.append((start, rest.prefix(minutes)))
        rest = rest.dropFirst(minutes)
        start += 60 * minutes
      }
    }
    for (index, session) in metrics.sessions.enumerated() {
      let date = date(of: session.session.startedAt)
      if let day = days.firstIndex(where: { $0.date == date }) { days[day].sessions.append(index) }
    }
    return days.sorted { $0.date.dayNumber < $1.date.dayNumber }
  }

  private func busySeconds(_ day: DayAudience) -> [Range<Int>] {
    day.blocks.map { block in
      block.startsAt - day.midnight..<block.startsAt - day.midnight + 60 * block.viewers.count
    }
  }

  private func day(
    _ day: DayAudience, time: FoldedTime, ticks: CountTicks
  ) -> EventDaysSection.Day {
    let end = time.stretches[time.stretches.count - 1].upperBound
    let spans = day.sessions.map { index in
      let session = metrics.sessions[index].session
      let start = session.startedAt - day.midnight
      return start..<min(start + session.durationSeconds, max(end, start + 1))
    }
    let lanes = DayStrip.lanes(spans)
    var peak: (run: Int, minute: Int, viewers: Int)?
    for (run, block) in day.blocks.enumerated() {
      for (minute, viewers) in block.viewers.enumerated() where viewers > peak?.viewers ?? 0 {
        peak = (run, minute, viewers)
      }
    }
    let strip = DayStrip(
      runs: day.blocks.map {
        DayStrip.Run(start: $0.startsAt - day.midnight, viewers: Array($0.viewers))
      },
      bars: zip(day.sessions, zip(spans, lanes)).map { index, place in
        let session = metrics.sessions[index]
        return DayStrip.Bar(
          seconds: place.0, lane: place.1, number: words.count(index + 1),
          title: DisplayText.title(session.session.title),
          viewers: session.liveViewers.map(words.count) ?? "",
          rate: session.engagementRate.map(words.rate) ?? "",
          details: words.details(ofSession: index, in: metrics))
      },
      time: time, ticks: ticks,
      peak: peak.map { ($0.run, $0.minute, words.count($0.viewers)) }, colors: .report,
      clock: { [words, zone] in words.clock(day.midnight + $0, in: zone) },
      count: { [words] in words.count($0) })
    let peakAt = peak.map { day.blocks[$0.run].startsAt + 60 * $0.minute }
    return EventDaysSection.Day(
      name: words.dayName(day.date), note: words.counted(day.sessions.count, "session"),
      alternative: words.dayAlternative(
        day.date, sessions: day.sessions.map { metrics.sessions[$0] },
        peak: peak.map { ($0.viewers, clock(peakAt ?? 0)) }),
      strip: strip)
  }

  /// The first day of each month among many, else each day that has room.
  private func dayTicks() -> [ColumnChart.Tick] {
    timedDays.enumerated().map { index, day in
      ColumnChart.Tick(
        column: index, upper: words.shortWeekday(day.date), lower: words.shortDate(day.date))
    }
  }
}

extension ZoneRules {
  /// When a date begins, in Unix seconds.
  func midnight(of date: CalendarDate) -> Int {
    let local = date.dayNumber * 86_400
    // The offset at the instant itself, which differs from that of a guess near a change of the clock.
    let guess = local - offset(at: local)
    return local - offset(at: guess)
  }
}
