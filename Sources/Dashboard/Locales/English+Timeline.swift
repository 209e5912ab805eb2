import Analytics
import Charting

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

  func headline(_ kind: Moment.Kind) -> String {
    switch kind {
    case .fullestRoom: "Fullest room"
    case .mostEngagedMinute: "Most engaged minute"
    case .biggestReactionBurst: "Biggest burst of reactions"
    case .quietestFiveMinutes: "Quietest five minutes"
    case .steepestLoss: "Steepest loss"
    case .mostAnsweredPoll: "Most answered poll"
    }
  }

  /// What happened at a moment, in one line.
  func sentence(_ moment: Moment, of metrics: SessionMetrics) -> String {
    let live = metrics.summary.liveUniqueViewers
    switch (moment.kind, moment.value) {
    case (.fullestRoom, .count(let viewers)):
      return
        "\(counted(viewers, "viewer")) at once, \(rate(Ratio(viewers, live))) of all who came live."
    case (.mostEngagedMinute, .rate(let rate)):
      return "\(self.rate(rate)) of viewing time with sound on and tab in focus."
    case (.biggestReactionBurst, .count(let reactions)):
      return burst(reactions, at: moment.minute, of: metrics)
    case (.quietestFiveMinutes, .rate(let rate)):
      guard let mean = metrics.summary.averageLiveEngagementRate, rate < mean else {
        return "Engagement stayed at \(self.rate(rate))."
      }
      guard moment.minute > 0 else {
        return "Engagement was at \(self.rate(rate)), its lowest average."
      }
      return "Engagement fell to \(self.rate(rate)), its lowest average."
    case (.steepestLoss, .count(let loss)):
      return self.loss(loss, from: metrics.timeline[moment.minute].viewers)
    case (.mostAnsweredPoll, .count(let participants)):
      return mostAnswered(participants, at: moment.minute, of: metrics)
    case (_, .count(let value)): return "\(count(value))."
    case (_, .rate(let value)): return "\(rate(value))."
    }
  }

  /// Shorter for large numbers, so that none is ever cut.
  private func loss(_ loss: Int, from before: Int) -> String {
    let range = "(\(count(before)) to \(count(before - loss)))"
    return switch before {
    case ..<10_000: "\(counted(loss, "viewer")) fewer within five minutes \(range)."
    case ..<1_000_000: "\(count(loss)) fewer within five minutes \(range)."
    default: "\(counted(loss, "viewer")) fewer within five minutes."
    }
  }

  private func burst(_ reactions: Int, at minute: Int, of metrics: SessionMetrics) -> String {
    let peak = metrics.reactionPeaks.first { $0.startMinute == minute }
    let minutes = (peak?.endMinute ?? minute + 1) - minute
    let length = duration(min(60 * minutes, metrics.session.durationSeconds - 60 * minute))
    let name = peak?.topReaction.map { "“\(DisplayText.line($0))”" }
    if reactions == 1 { return "1 reaction" + (name.map { ": \($0)." } ?? ".") }
    return "\(count(reactions)) within \(length)\(name.map { ", most often \($0)" } ?? "")."
  }

  private func mostAnswered(
    _ participants: Int, at minute: Int, of metrics: SessionMetrics
  ) -> String {
    let asked = metrics.polls.indices.filter { index in
      guard let second = metrics.polls[index].askedAtSecond else { return false }
      return metrics.polls[index].participants == participants
        && metrics.session.minute(ofSecond: second) == minute
    }
    let poll = asked.min { metrics.polls[$0].askedAtSecond! < metrics.polls[$1].askedAtSecond! }
    let number = poll.map { "P\($0 + 1): " } ?? ""
    let live = metrics.summary.liveUniqueViewers
    // People who never watched live may answer too: a share beyond everybody says nothing.
    let share = live >= participants ? ", \(rate(Ratio(participants, live))) of live viewers" : ""
    return "\(number)\(counted(participants, "participant"))\(share)."
  }
}
