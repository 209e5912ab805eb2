import RecapAnalytics
import RecapCharting

/// Of a session whose source tells who came and when, and not how attentive they were.
extension ReportComposer {
  /// Whether the source tells anything that people did.
  var tellsParticipation: Bool {
    let kinds: [Signal] = [.reactions, .chatMessages, .polls, .qaThreads, .attachmentDownloads]
    return (kinds + [.handRaises]).contains(where: metrics.provenance.measures)
  }

  func presenceTiles() -> [Tile] {
    let live = summary.liveUniqueViewers
    let average = summary.averageLiveMinutesViewed
    let median = metrics.presence?.medianMinutes
    func share(_ minutes: Ratio?) -> Double? {
      minutes.map { min(1, $0.value * 60 / Double(session.durationSeconds)) }
    }
    return [
      Tile(
        label: words.liveViewers, figure: words.count(live), unit: nil, isEmpty: live == 0,
        isMinor: false, detail: .audience(presenceSegments()),
        comparison: tileComparison(.liveUniqueViewers)),
      Tile(
        label: words.averageMinutesViewed, figure: words.numbers.decimal(average),
        unit: average == nil ? nil : words.ofMinutes(session.durationSeconds),
        isEmpty: average == nil, isMinor: false,
        detail: .stay(
          Tile.MiddleStay(
            share: share(average), median: live > 1 ? share(median) : nil,
            medianLabel: words.median, medianFigure: median.map(words.wholeOrDecimal) ?? "")),
        comparison: tileComparison(.averageLiveMinutesViewed)),
    ]
  }

  private func presenceSegments() -> [Tile.Segment] {
    let live = summary.liveUniqueViewers
    guard let presence = metrics.presence else { return [] }
    let parts: [(Tile.Segment.Kind, Int, String)] = [
      (.stayed, presence.stayedToEnd, words.stayedToTheEnd),
      (.left, live - presence.stayedToEnd, words.leftBefore),
    ]
    return parts.filter { $0.1 > 0 }.map {
      Tile.Segment(kind: $0.0, people: $0.1, figure: words.count($0.1), label: $0.2)
    }
  }

  /// What people did, as far as that is measured; nil where none of it is.
  func participation() -> LiveEngagement? {
    let all: [(Signal, LiveEngagement.Row)] = [
      (.reactions, row(words.sentReactions, summary.reactions, "reaction")),
      (.chatMessages, row(words.sentMessages, summary.chatMessages, "message")),
      (.polls, row(words.participatedInPolls, summary.polls, "poll")),
      (.qaThreads, row(words.createdThreads, summary.qaThreads, "thread")),
      (
        .attachmentDownloads,
        row(words.downloadedAttachments, summary.attachmentDownloads, "download")
      ),
    ]
    let rows = all.filter { metrics.provenance.measures($0.0) }.map(\.1)
    guard !rows.isEmpty else { return nil }
    return LiveEngagement(
      title: words.title(of: .participation), isRated: false, rate: "", share: nil, explanation: "",
      rateHead: words.ofLiveViewers, totalHead: words.inTotal, rows: rows)
  }

  /// Nil where nobody watched live.
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

  func source() -> SourceSection {
    SourceSection(title: words.whatTheSourceTells, text: words.source(metrics.provenance))
  }

  func presence() -> PresenceSection {
    let total = metrics.attendees.count
    let listed = min(total, options.attendeeLimit ?? total)
    let isAnonymized = metrics.smallestGroup != nil
    let minutesPerCell = HeatmapCell.minutesPerCell(sessionMinutes: session.minutes)
    return PresenceSection(
      title: words.attendees,
      sub: spans(
        words.presenceSub(
          total, listed: listed, attached: options.attachesData, isAnonymized: isAnonymized)),
      heads: PresenceSection.Heads(
        name: words.name, columns: words.presenceColumns(on: options.medium),
        share: words.shareOfSession,
        strip: words.presenceByMinute, clocks: stripClocks()),
      states: words.presenceStates,
      cellClocks: metrics.timeline.indices.filter { $0.isMultiple(of: minutesPerCell) }.map {
        clock.time(at: $0 * 60)
      },
      summary: words.presenceSummary(of: metrics),
      summaryViewers: metrics.timeline.map(\.viewers),
      rows: PresenceRows(
        metrics: Array(metrics.attendees.prefix(listed)), isAnonymized: isAnonymized,
        provenance: metrics.provenance, clock: clock, words: words),
      end: listed == 0
        ? nil
        : words.endOfList(
          total, listed: listed,
          others: tellsParticipation ? metrics.dataQuality.interactionsByNonViewers : 0,
          attached: options.attachesData, on: options.medium),
      range: { [words] in words.attendeeRange($0, of: total) },
      outlineRange: { [words] in words.attendeeRange($0, of: nil) },
      duration: session.durationSeconds)
  }
}
