import RecapAnalytics
import RecapCharting

extension English {
  /// "Fullest at 16:09 with 292 viewers, most engaged at 16:42 with 82%".
  func timelineTitle(_ metrics: SessionMetrics, clock: SessionClock) -> String {
    let peak = metrics.timeline.map(\.viewers).max() ?? 0
    guard peak > 0, let fullest = metrics.timeline.first(where: { $0.viewers == peak }) else {
      return "Viewers and engagement over time"
    }
    var parts: [String] = []
    // One viewer fills no room.
    if metrics.summary.liveUniqueViewers > 1 {
      parts.append(
        "fullest at \(clock.time(at: fullest.minute * 60)) with \(counted(peak, "viewer"))")
    }
    if let moment = metrics.moments.first(where: { $0.kind == .mostEngagedMinute }),
      case .rate(let rate) = moment.value, rate.numerator > 0
    {
      parts.append("most engaged at \(clock.time(at: moment.minute * 60)) with \(self.rate(rate))")
    }
    let title = parts.joined(separator: ", ")
    return title.isEmpty ? "Viewers and engagement over time" : sentence(title)
  }

  /// The text with a capital first letter.
  private func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// How to read the chart; parts that do not occur are left out.
  func timelineKey(hasViewers: Bool, hasPeaks: Bool, minutes: Int, polls: [Int]) -> String {
    var parts: [String] = []
    if hasViewers {
      parts.append(
        minutes > 1
          ? "Viewers: solid, left axis. Engagement rate: dashed, right axis."
          : "Viewers: left axis. Engagement rate: right axis.")
    }
    if hasPeaks {
      parts.append("Icons: the most reactions" + (minutes > 1 ? ", in the shaded minutes." : "."))
    }
    if let first = polls.first, let last = polls.last {
      let isNumbered = polls.count <= TimelineChart.mostNumberedPolls
      parts.append(
        !isNumbered
          ? "Ticks: \(count(polls.count)) polls."
          : polls.count == 1 ? "P\(first): poll." : "P\(first)–P\(last): polls.")
    }
    return parts.joined(separator: " ")
  }

  /// The chart for those who cannot see it.
  func timelineAlternative(_ metrics: SessionMetrics, title: String) -> String {
    let viewers = metrics.timeline.map(\.viewers)
    var text = "\(title). Line chart, \(duration(metrics.session.durationSeconds))."
    if let least = viewers.min(), let most = viewers.max(), most > 0 {
      text += " Viewers \(count(least)) to \(count(most))."
    }
    if let range = rateRange(metrics) { text += " Engagement \(range)." }
    for peak in metrics.reactionPeaks {
      text +=
        " \(counted(peak.count, "reaction")) in minutes \(peak.startMinute)–\(peak.endMinute)"
      text += peak.topReaction.map { ", most often \(DisplayText.line($0))." } ?? "."
    }
    return text
  }

  /// "48% to 82%": the engagement rate of the minutes; nil where nobody watched.
  func rateRange(_ metrics: SessionMetrics) -> String? {
    let rates = metrics.timeline.compactMap(\.engagementRate)
    guard let least = rates.min(), let most = rates.max() else { return nil }
    return "\(rate(least)) to \(rate(most))"
  }
}
