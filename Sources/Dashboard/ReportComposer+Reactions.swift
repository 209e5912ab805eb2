import RecapAnalytics

extension ReportComposer {
  /// Nil where nobody reacted, asked or wrote, or nobody tells.
  func reactions() -> ReactionsSection? {
    let kinds: [(Signal, Summary.Participation, (String, String))] = [
      (.reactions, summary.reactions, ("reaction", "reactions")),
      (.chatMessages, summary.chatMessages, ("chat message", "chat messages")),
      (.qaThreads, summary.qaThreads, ("Q&A thread", "Q&A threads")),
      (.handRaises, summary.handRaises, ("raised hand", "raised hands")),
    ]
    let told = kinds.filter { metrics.provenance.measures($0.0) && $0.1.count > 0 }
    guard !told.isEmpty else { return nil }
    let peaks = summary.liveUniqueViewers > 0 ? metrics.reactionPeaks : []
    let most = Double(peaks.map(\.count).max() ?? 1)
    return ReactionsSection(
      title: words.reactionsAndQuestions,
      sub: spans(words.reactionsSub(told.map { ($0.1.count, $0.2) })),
      heads: words.reactionHeads,
      rows: peaks.map { peak in
        let end = min(peak.endMinute * 60, session.durationSeconds)
        return ReactionsSection.Row(
          span: clock.time(at: peak.startMinute * 60) + "–" + clock.time(at: end),
          reactions: words.count(peak.count), length: Double(peak.count) / most,
          most: peak.topReaction.map { DisplayText.line($0) },
          wasOn: words.polls(asked: polls(during: peak)))
      })
  }

  /// The numbers of the polls that were asked in the minutes of a peak.
  private func polls(during peak: ReactionPeak) -> [Int] {
    metrics.polls.enumerated().compactMap { index, poll in
      guard let second = poll.askedAtSecond,
        (peak.startMinute..<peak.endMinute).contains(session.minute(ofSecond: second))
      else { return nil }
      return index + 1
    }
  }
}
