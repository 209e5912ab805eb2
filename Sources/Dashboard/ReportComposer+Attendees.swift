import Analytics
import Charting
import Drawing

extension ReportComposer {
  func attendees() -> AttendeesSection {
    let total = metrics.attendees.count
    return AttendeesSection(
      title: "Attendees", sub: attendeesSub(total), engagedNote: "counts as engaged",
      legend: legend(), heads: heads(), summary: words.summaryRow(of: metrics),
      summaryRates: metrics.timeline.map { $0.engagementRate?.value },
      rows: AttendeeRows(metrics: metrics.attendees, words: words),
      end: total == 0 ? nil : words.endOfList(total),
      range: { [words] in words.attendeeRange($0, of: total) },
      outlineRange: { [words] in words.attendeeRange($0, of: nil) })
  }

  private func attendeesSub(_ total: Int) -> [TextSpan] {
    func span(_ text: String, _ weight: TextStyle.Weight = .regular) -> TextSpan {
      TextSpan(
        text, style: Typography.sub.weight(weight),
        paint: Paint(weight == .regular ? Palette.ink2 : Palette.ink1))
    }
    guard total > 0 else { return [span("Nobody watched live.")] }
    return [
      span(words.counted(total, "live viewer"), .semibold),
      span(
        (total == 1 ? "." : ", longest viewing first.")
          + " Darker cells: more engaged. A line instead of a cell: not watching."),
    ]
  }

  private func legend() -> [AttendeesSection.LegendItem] {
    let rules: [(String, String, Bool)] = [
      ("none", "sound off, tab in background", false), ("low", "sound off, tab in focus", false),
      ("fair", "sound on, tab in background", false), ("good", "sound on, tab in focus", true),
      ("high", "in full screen, or on stage", true),
    ]
    return [
      AttendeesSection.LegendItem(
        color: nil, name: "absent", rule: "not watching", isEngaged: false)
    ]
      + zip(rules, Palette.engagementRamp).map { rule, color in
        AttendeesSection.LegendItem(
          color: color, name: rule.0, rule: rule.1, isEngaged: rule.2)
      }
  }

  private func heads() -> AttendeesSection.Heads {
    let duration = session.durationSeconds
    let minutes = HeatmapCell.minutesPerCell(sessionMinutes: session.minutes)
    return AttendeesSection.Heads(
      name: "Name",
      columns: [
        ["Minutes", "viewed"], ["Reactions"], ["Chat", "messages"], ["Polls", "answered"],
        ["Live", "engagement", "rate"],
      ],
      strip: words.stripHead(minutesPerCell: minutes), low: "low", high: "high",
      clocks: (0...4).map { quarter in
        (Double(quarter) / 4, clock.time(at: duration * quarter / 4))
      },
      polls: timedPolls().map { Double($0.second) / Double(duration) })
  }
}
