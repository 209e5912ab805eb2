import RecapAnalytics
import RecapCharting

/// Of a session whose source tells who came, and not how attentive they were when.
extension ReportComposer {
  /// Nil where nobody watched live, or nobody knows.
  func stays() -> StaysSection? {
    guard !metrics.attendees.isEmpty else { return nil }
    let bins = StayBins(
      stays: metrics.attendees.lazy.map(\.liveSeconds), duration: session.durationSeconds)
    return StaysSection(
      title: words.howLongPeopleStayed, note: words.staysNote,
      alternative: words.staysAlternative(bins),
      chart: Histogram(
        bins: bins.counts.enumerated().map { index, count in
          Histogram.Bin(value: count, figure: words.count(count), label: bins.label(of: index))
        },
        unit: words.minutesUnit,
        colors: ColumnChart.Colors(
          column: Palette.blue, axis: Palette.rule1, value: Palette.ink1, ink: Palette.ink2,
          quietInk: Palette.ink3)))
  }

  /// The longest stays, one by one; nil where nobody is listed.
  func longestStays(atMost most: Int) -> OpeningPart? {
    let listed = min(most, options.attendeeLimit ?? most, metrics.attendees.count)
    guard tellsAttendance, listed > 0 else { return nil }
    let stays = metrics.attendees.prefix(listed).map { attendee in
      LongestStays.Row(
        name: DisplayText.line(attendee.name), isAnonymous: attendee.isAnonymous,
        minutes: words.numbers.decimal(attendee.minutesViewed),
        share: share(ofSession: attendee.minutesViewed) ?? 0)
    }
    return .longest(
      LongestStays(
        title: words.longestStays,
        note: words.longestStaysNote(
          listed, of: metrics.attendees.count,
          // Those who stayed as long as the last one that is listed, or longer.
          asLong: metrics.attendees.count {
            $0.liveSeconds >= metrics.attendees[listed - 1].liveSeconds
          }, minutes: metrics.attendees[listed - 1].minutesViewed),
        heads: LongestStays.Heads(name: words.name, minutes: words.minutesViewed), rows: stays))
  }

  func presenceTimeline(hasMovements: Bool) -> TimelineSection {
    let title = words.timelineTitle(timelineFacts())
    let (polls, peaks) = (timedPolls(), peaks())
    let hasViewers = summary.liveUniqueViewers > 0
    let movements = hasMovements && hasViewers ? metrics.presence.map(movements) : nil
    let chart = TimelineChart(
      samples: metrics.timeline.map { TimelineChart.Sample(viewers: $0.viewers, rate: nil) },
      duration: session.durationSeconds, highlightedRate: nil, measuresRates: false,
      movements: movements, peaks: peaks, polls: polls, labels: chartLabels(highlighting: nil),
      colors: Self.chartColors)
    return TimelineSection(
      title: title,
      key: words.presenceKey(
        hasViewers: hasViewers, hasMovements: movements != nil, hasPeaks: !peaks.isEmpty,
        minutes: session.minutes, polls: polls.map(\.number).sorted()),
      alternative: words.presenceAlternative(metrics, title: title, clock: clock),
      minutes: TimelineMinutes(
        title: words.minuteByMinute, heads: words.presenceMinuteHeads, timeline: metrics.timeline,
        presence: metrics.presence, clock: clock, words: words),
      chart: chart)
  }

  private func movements(_ presence: Presence) -> TimelineChart.Movements {
    TimelineChart.Movements(
      arrivals: presence.minutes.map(\.arrivals), departures: presence.minutes.map(\.departures),
      arrivalsLabel: words.arrivals, departuresLabel: words.departures)
  }

  /// Nil where the source tells everything.
  func source() -> SourceSection? {
    let hasPlaces =
      tellsRecording && !(metrics.countries.isEmpty && metrics.devices.isEmpty)
    return words.source(metrics.provenance, hasPlaces: hasPlaces).map {
      SourceSection(title: words.whatTheSourceTells, text: $0)
    }
  }

  func presence() -> PresenceSection {
    let total = metrics.attendees.count
    let listed = min(total, options.attendeeLimit ?? total)
    let (isTimed, isRated) = (tellsTiming, tellsEngagement)
    let figures = AttendeeFigures(ofPresence: isTimed, toldBy: metrics.provenance)
    let isAnonymized = metrics.smallestGroup != nil
    let minutesPerCell = HeatmapCell.minutesPerCell(sessionMinutes: session.minutes)
    return PresenceSection(
      title: words.attendees,
      sub: spans(
        words.presenceSub(
          total, listed: listed, attached: options.attachesData, isAnonymized: isAnonymized,
          isTimed: isTimed)),
      heads: PresenceSection.Heads(
        name: words.name,
        columns: words.presenceColumns(figures.columns, isRated: isRated, on: options.medium),
        share: isRated ? words.rateLine : words.shareOfSession,
        strip: isTimed ? words.presenceByMinute : words.minutesOfSession,
        clocks: isTimed ? stripClocks() : stripMinutes()),
      states: words.presenceStates,
      cellClocks: metrics.timeline.indices.filter { $0.isMultiple(of: minutesPerCell) }.map {
        clock.time(at: $0 * 60)
      },
      summary: words.presenceSummary(
        of: metrics, figures, isRated: isRated, on: options.medium),
      summaryViewers: metrics.timeline.map(\.viewers),
      rows: PresenceRows(
        metrics: Array(metrics.attendees.prefix(listed)), isAnonymized: isAnonymized,
        figures: figures, isRated: isRated, medium: options.medium, clock: clock, words: words),
      isTimed: isTimed, isRated: isRated,
      end: listed == 0
        ? nil
        : words.endOfList(
          total, listed: listed,
          others: interactionsOfOthers,
          attached: options.attachesData, on: options.medium),
      range: { [words] in words.attendeeRange($0, of: total) },
      outlineRange: { [words] in words.attendeeRange($0, of: nil) },
      duration: session.durationSeconds,
      meanStay: 60 * (summary.averageLiveMinutesViewed?.value ?? 0))
  }

  /// The minutes at both ends of a strip that is as long as the session.
  private func stripMinutes() -> [(place: Double, label: String)] {
    [(0, words.count(0)), (1, words.ofAll(session.durationSeconds))]
  }
}

extension SessionMetrics {
  /// Of the live viewers' minutes: half of them watched so long or longer.
  var medianOfAttendees: Ratio? {
    Dynamics.median(attendees.map(\.liveSeconds), per: 60)
  }
}
