import RecapAnalytics
import RecapCharting

extension ReportComposer {
  func timeline(hasMovements: Bool) -> TimelineSection {
    tellsEngagement ? ratedTimeline() : presenceTimeline(hasMovements: hasMovements)
  }

  private func ratedTimeline() -> TimelineSection {
    let facts = timelineFacts()
    let title = words.timelineTitle(facts)
    let (polls, peaks) = (timedPolls(), peaks())
    let typical = typicalCourse()
    let chart = TimelineChart(
      samples: metrics.timeline.map {
        TimelineChart.Sample(viewers: $0.viewers, rate: $0.engagementRate?.value)
      },
      duration: session.durationSeconds, highlightedRate: facts.mostEngaged?.minute,
      typical: typical?.chart, peaks: peaks,
      polls: polls, labels: chartLabels(highlighting: facts.mostEngaged?.rate),
      colors: Self.chartColors)
    return TimelineSection(
      title: title,
      key: words.timelineKey(
        hasViewers: summary.liveUniqueViewers > 0,
        hasPaleMinutes: session.minutes > 1 && chart.hasPaleRate, hasPeaks: !peaks.isEmpty,
        minutes: session.minutes, polls: polls.map(\.number).sorted())
        + (typical.map { " " + words.typicalCourseKey(sessions: $0.sessions) } ?? ""),
      alternative: words.timelineAlternative(metrics, title: title)
        + (typical.map {
          words.typicalCourseAlternative(sessions: $0.sessions, quarters: $0.quarters)
        } ?? ""),
      minutes: TimelineMinutes(
        title: words.minuteByMinute,
        heads: words.minuteHeads(hasReactions: hasTimedReactions), timeline: metrics.timeline,
        presence: nil, clock: clock, words: words),
      chart: chart)
  }

  /// Whether it is known in which minute people reacted.
  private var hasTimedReactions: Bool {
    metrics.provenance.measures(.reactions) && metrics.hasTimedReactions
  }

  func peaks() -> [TimelineChart.Peak] {
    // Bands over an empty room would speak of nobody.
    (summary.liveUniqueViewers > 0 ? metrics.reactionPeaks : []).map { peak in
      let end = min(peak.endMinute * 60, session.durationSeconds)
      return TimelineChart.Peak(
        seconds: peak.startMinute * 60..<end, count: words.numbers.compactCount(peak.count),
        icon: Icon(reaction: peak.topReaction).path)
    }
  }

  /// Polls without a time get no mark; those outside the session stand at its edge.
  func timedPolls() -> [TimelineChart.Poll] {
    let timed = metrics.polls.enumerated().compactMap { index, poll in
      poll.askedAtSecond.map {
        TimelineChart.Poll(second: session.clamped(second: $0), number: index + 1)
      }
    }
    return timed.sorted { ($0.second, $0.number) < ($1.second, $1.number) }
  }

  func chartLabels(highlighting rate: Ratio?) -> TimelineChart.Labels {
    return TimelineChart.Labels(
      viewersAxis: words.viewersAxis, rateAxis: words.rateAxis,
      viewersAxisWithForm: words.viewersAxisWithForm, rateAxisWithForm: words.rateAxisWithForm,
      viewersLine: words.viewersLine, rateLine: words.rateLine, polls: words.polls,
      nobody: words.nobodyWatchedLive,
      highlightedRate: words.rate(rate), count: { [words] in words.count($0) },
      percent: { [words] in words.numbers.percent(Ratio($0, 100), places: 0) },
      clock: { [clock] in clock.time(at: $0) },
      offset: { [words, duration = session.durationSeconds] in
        words.offset($0, of: duration)
      })
  }

  static let chartColors = TimelineChart.Colors(
    viewers: Palette.blue, viewersText: Palette.blueText, rate: Palette.green,
    rateText: Palette.greenText, paper: Palette.paper, band: Palette.band, grid: Palette.rule2,
    axis: Palette.rule1, pollLine: Palette.ink4, ink: Palette.ink2, quietInk: Palette.ink3)
}
