import RecapAnalytics
import RecapCharting
import RecapDrawing

extension ReportComposer {
  func attendees() -> AttendeesSection {
    let total = metrics.attendees.count
    let listed = min(total, options.attendeeLimit ?? total)
    let figures = AttendeeFigures(toldBy: metrics.provenance)
    return AttendeesSection(
      title: words.attendees,
      sub: spans(
        words.attendeesSub(
          total, listed: listed, attached: options.attachesData,
          isAnonymized: metrics.smallestGroup != nil, on: options.medium)),
      engagedNote: words.countsAsEngaged, legend: legend(), heads: heads(figures),
      cellClocks: metrics.timeline.indices.filter { $0.isMultiple(of: minutesPerCell) }.map {
        clock.time(at: $0 * 60)
      },
      summary: words.summaryRow(of: metrics, figures),
      summaryRates: metrics.timeline.map { $0.engagementRate?.value },
      rows: AttendeeRows(
        metrics: Array(metrics.attendees.prefix(listed)), minutesPerCell: minutesPerCell,
        isAnonymized: metrics.smallestGroup != nil, figures: figures, clock: clock, words: words),
      end: listed == 0
        ? nil
        : words.endOfList(
          total, listed: listed, others: interactionsOfOthers,
          attached: options.attachesData, on: options.medium),
      range: { [words] in words.attendeeRange($0, of: total) },
      outlineRange: { [words] in words.attendeeRange($0, of: nil) })
  }

  /// Of people who never watched live.
  var interactionsOfOthers: Int {
    tellsParticipation ? metrics.dataQuality.interactionsByNonViewers : 0
  }

  private var minutesPerCell: Int {
    HeatmapCell.minutesPerCell(sessionMinutes: session.minutes)
  }

  private func legend() -> [AttendeesSection.LegendItem] {
    let levels = zip(EngagementLevel.allCases, zip(words.levels, Palette.engagementRamp))
    return [
      AttendeesSection.LegendItem(
        color: nil, name: words.absent.name, rule: words.absent.rule, isEngaged: false)
    ]
      + levels.map { level, item in
        AttendeesSection.LegendItem(
          color: item.1, name: item.0.name, rule: item.0.rule, isEngaged: level.isEngaged)
      }
  }

  /// The start, the quarters at whole minutes where the session has enough of them, and the end.
  private func quarters() -> [Int] {
    let duration = session.durationSeconds
    let inner = (1...3).map { quarter in
      duration < 600 ? duration * quarter / 4 : (duration * quarter / 4 + 30) / 60 * 60
    }
    return [0] + inner + [duration]
  }

  /// The time of day at the quarters, by their place, 0…1.
  func stripClocks() -> [(place: Double, label: String)] {
    let duration = session.durationSeconds
    let clocks = quarters().map { (Double($0) / Double(duration), clock.time(at: $0)) }
    // Times with their weekday or zone are too wide for every quarter.
    let isWide = clocks.contains { $0.1.utf8.count > 5 }
    return isWide ? [clocks[0], clocks[2], clocks[4]] : clocks
  }

  private func heads(_ figures: AttendeeFigures) -> AttendeesSection.Heads {
    let duration = session.durationSeconds
    return AttendeesSection.Heads(
      name: words.name, columns: words.attendeeColumns(figures.columns),
      strip: words.stripHead(minutesPerCell: minutesPerCell), low: words.low, high: words.high,
      clocks: stripClocks(),
      polls: timedPolls().map { Double($0.second) / Double(duration) })
  }
}
