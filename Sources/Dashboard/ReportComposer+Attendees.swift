import Analytics
import Charting
import Drawing

extension ReportComposer {
  func attendees() -> AttendeesSection {
    let total = metrics.attendees.count
    return AttendeesSection(
      title: words.attendees, sub: spans(words.attendeesSub(total)),
      engagedNote: words.countsAsEngaged, legend: legend(), heads: heads(),
      summary: words.summaryRow(of: metrics),
      summaryRates: metrics.timeline.map { $0.engagementRate?.value },
      rows: AttendeeRows(metrics: metrics.attendees, words: words),
      end: total == 0 ? nil : words.endOfList(total),
      range: { [words] in words.attendeeRange($0, of: total) },
      outlineRange: { [words] in words.attendeeRange($0, of: nil) })
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

  private func heads() -> AttendeesSection.Heads {
    let duration = session.durationSeconds
    let minutes = HeatmapCell.minutesPerCell(sessionMinutes: session.minutes)
    return AttendeesSection.Heads(
      name: words.name, columns: words.attendeeColumns,
      strip: words.stripHead(minutesPerCell: minutes), low: words.low, high: words.high,
      clocks: (0...4).map { quarter in
        (Double(quarter) / 4, clock.time(at: duration * quarter / 4))
      },
      polls: timedPolls().map { Double($0.second) / Double(duration) })
  }
}
