import RecapAnalytics
import RecapCharting

extension English {
  /// "Fullest at 16:09 with 292 viewers, most engaged at 16:42 with 82%".
  /// - Parameter isShort: "Fullest at 16:09 with 292, …": numbers without their noun.
  func timelineTitle(_ facts: TimelineFacts, isShort: Bool = false) -> String {
    var parts: [String] = []
    if let viewers = facts.constantViewers {
      parts.append("\(counted(viewers, "viewer")) throughout")
    }
    if let fullest = facts.fullest {
      parts.append(
        "fullest at \(fullest.time) with "
          + (isShort ? count(fullest.viewers) : counted(fullest.viewers, "viewer")))
    }
    if let engaged = facts.mostEngaged {
      parts.append(
        "most engaged at \(engaged.time) with \(rate(engaged.rate))"
          + (engaged.isSurpassed ? " while at least half full" : ""))
    }
    let title = parts.joined(separator: ", ")
    if !facts.isRated {
      guard !title.isEmpty else { return "Viewers over time" }
      guard facts.fullest != nil, let first = facts.inFirstMinute, first > 0 else {
        return sentence(title)
      }
      return sentence(title)
        + "; \(count(first)) \(first == 1 ? "was" : "were") there in the first minute"
    }
    return title.isEmpty ? "Viewers and engagement over time" : sentence(title)
  }

  /// How to read the chart; parts that do not occur are left out.
  func timelineKey(
    hasViewers: Bool, hasPaleMinutes: Bool, hasPeaks: Bool, minutes: Int, polls: [Int]
  ) -> String {
    var parts: [String] = []
    if hasViewers {
      parts.append(
        minutes > 1
          ? "Viewers: solid, left axis. Engagement rate: dashed, right axis."
          : "Viewers: left axis. Engagement rate: right axis.")
    }
    if hasPaleMinutes { parts.append("Pale: under half the peak audience.") }
    if hasPeaks {
      parts.append(
        minutes > 1
          ? "Icons mark the busiest reaction minutes (shaded)." : "Icons mark the reactions.")
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
      let reaction = peak.topReaction.map { DisplayText.isolated(DisplayText.line($0)) }
      text += reaction.map { ", most often \($0)." } ?? "."
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
