import RecapAnalytics

extension English {
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
      return sentence("\(self.rate(rate)) of viewing time with sound on and tab in focus.")
    case (.biggestReactionBurst, .count(let reactions)):
      return burst(reactions, at: moment.minute, of: metrics)
    case (.quietestFiveMinutes, .rate(let rate)):
      return sentence("\(self.rate(rate)) engaged, the lowest five-minute average.")
    case (.steepestLoss, .count(let loss)):
      return self.loss(loss, from: metrics.timeline[moment.minute].viewers)
    case (.mostAnsweredPoll, .count(let participants)):
      return mostAnswered(participants, at: moment.minute, of: metrics)
    case (_, .count(let value)): return "\(count(value))."
    case (_, .rate(let value)): return sentence("\(rate(value)).")
    }
  }

  /// Minutes in which a poll is what is on.
  private static let minutesOfPoll = 5

  /// What was on at a high point: the latest poll asked in its minute or shortly before. The
  /// longest wording comes first; empty where no poll was on.
  func context(of moment: Moment, in metrics: SessionMetrics) -> [String] {
    switch moment.kind {
    case .fullestRoom, .mostEngagedMinute, .biggestReactionBurst: break
    case .quietestFiveMinutes, .steepestLoss, .mostAnsweredPoll: return []
    }
    let asked = metrics.polls.enumerated().compactMap { index, poll in
      poll.askedAtSecond.map { (second: $0, number: index + 1) }
    }
    // A poll from before the start was on in no minute.
    let latest = asked.filter { $0.second >= 0 && $0.second / 60 <= moment.minute }.max(by: <)
    guard let latest, moment.minute - latest.second / 60 <= Self.minutesOfPoll else { return [] }
    let minutes = moment.minute - latest.second / 60
    let poll = pollNumber(latest.number)
    guard minutes > 0 else { return ["when \(poll) was asked"] }
    let after = "\(counted(minutes, "minute")) after \(poll)"
    return ["\(after) was asked", after]
  }

  /// Shorter for large numbers, so that none is ever cut.
  private func loss(_ loss: Int, from before: Int) -> String {
    let range = "(\(count(before)) to \(count(before - loss)))"
    return switch before {
    case ..<10_000: "\(count(loss)) fewer \(noun(loss, "viewer")) within five minutes \(range)."
    case ..<1_000_000: "\(count(loss)) fewer within five minutes \(range)."
    default: "\(count(loss)) fewer \(noun(loss, "viewer")) within five minutes."
    }
  }

  private func burst(_ reactions: Int, at minute: Int, of metrics: SessionMetrics) -> String {
    let peak = metrics.reactionPeaks.first { $0.startMinute == minute }
    let minutes = (peak?.endMinute ?? minute + 1) - minute
    let length = duration(min(60 * minutes, metrics.session.durationSeconds - 60 * minute))
    let name = peak?.topReaction.map { "“\(DisplayText.isolated(DisplayText.line($0)))”" }
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
    let first = asked.min { metrics.polls[$0].askedAtSecond! < metrics.polls[$1].askedAtSecond! }
    let ties = metrics.polls.indices.filter { metrics.polls[$0].participants == participants }
    let isTied = ties.count > 1
    let numbers = isTied ? ties : first.map { [$0] } ?? []
    let number =
      numbers.isEmpty ? "" : numbers.map { pollNumber($0 + 1) }.joined(separator: " and ") + ": "
    let live = metrics.summary.liveUniqueViewers
    // People who never watched live may answer too: their share of live viewers says nothing.
    let areLive = participants <= metrics.summary.polls.participants
    let share =
      if areLive, live == 1 {
        ", the only live viewer"
      } else if areLive, let rate = rateAboveZero(Ratio(participants, live)) {
        ", \(rate) of live viewers"
      } else {
        ""
      }
    return "\(number)\(counted(participants, "participant"))\(isTied ? " each" : "")\(share)."
  }
}
