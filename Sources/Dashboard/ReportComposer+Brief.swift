import RecapAnalytics
import RecapDrawing

/// The key figures of a page that has room for no more.
extension ReportComposer {
  /// Side by side they are no wider.
  static let mostBriefFigures = 4

  /// Those that the source tells, the most telling first.
  func briefFigures() -> [BriefFigure] {
    let live = summary.liveUniqueViewers
    guard tellsAttendance || tellsRecording else {
      return deeds().prefix(Self.mostBriefFigures).map { deed in
        BriefFigure(
          label: deed.label, figure: words.count(deed.count), isEmpty: deed.count == 0)
      }
    }
    let source = metrics.provenance
    let figures: [BriefFigure?] = [
      !tellsAttendance
        ? recordingViewersFigure() : tellsAllViewers ? audienceFigure() : liveViewersFigure(),
      tellsAttendance ? liveMinutesFigure() : nil,
      tellsEngagement ? engagementFigure() : nil,
      tellsAttendance && source.measures(.polls) && !metrics.polls.isEmpty
        && mayTell(summary.polls.participants)
        ? share(words.answeredAPoll, summary.polls, of: live) : nil,
      tellsAttendance && source.measures(.reactions) && mayTell(summary.reactions.participants)
        ? share(words.sentAReaction, summary.reactions, of: live) : nil,
      tellsAttendance && source.measures(.chatMessages)
        && mayTell(summary.chatMessages.participants)
        ? share(words.wroteInTheChat, summary.chatMessages, of: live) : nil,
      tellsRecording && !tellsAttendance ? recordingMinutesFigure() : nil,
    ]
    return Array(figures.compactMap(\.self).prefix(Self.mostBriefFigures))
  }

  private func liveViewersFigure() -> BriefFigure {
    BriefFigure(label: words.liveViewers, figure: words.count(summary.liveUniqueViewers))
  }

  private func audienceFigure() -> BriefFigure {
    BriefFigure(
      tiles()[0],
      audience: tellsRecording
        ? words.liveAndRecording(summary.liveUniqueViewers, summary.recordingUniqueViewers) : nil)
  }

  private func liveMinutesFigure() -> BriefFigure {
    let average = summary.averageLiveMinutesViewed
    let share = average.flatMap {
      Ratio($0.numerator * 60, $0.denominator * session.durationSeconds)
    }
    return BriefFigure(
      label: words.averageLiveMinutes, figure: words.numbers.decimal(average),
      unit: average == nil ? nil : words.ofWholeMinutes(session.durationSeconds),
      isEmpty: average == nil,
      bar: .share(self.share(ofSession: average), Palette.blue),
      note: share.map(words.ofTheSession) ?? words.nobodyWatchedLive)
  }

  private func engagementFigure() -> BriefFigure {
    let rate = summary.averageLiveEngagementRate
    return BriefFigure(
      label: words.liveEngagement, figure: words.numbers.percent(rate), isEmpty: rate == nil,
      isEngagement: true, bar: .share(rate?.value, Palette.green),
      note: tellsTiming ? words.engagementInBrief : words.engagementAsTold)
  }

  private func share(
    _ label: String, _ part: Summary.Participation, of live: Int
  ) -> BriefFigure {
    BriefFigure(
      label: label, figure: words.numbers.percent(part.rate), isEmpty: part.participants == 0,
      bar: .share(part.rate?.value, Palette.blue),
      note: live == 0 ? words.nobodyWatchedLive : words.ofLiveViewers(part.participants, of: live))
  }

  private func recordingViewersFigure() -> BriefFigure {
    let viewers = summary.recordingUniqueViewers
    return BriefFigure(
      label: words.recordingViewers, figure: words.count(viewers), isEmpty: viewers == 0,
      note: words.openedBy(metrics.recording.viewers.count))
  }

  private func recordingMinutesFigure() -> BriefFigure {
    let average = Ratio(summary.recordingSeconds, 60 * summary.recordingUniqueViewers)
    return BriefFigure(
      label: words.averageMinutesViewed, figure: words.numbers.decimal(average),
      unit: average == nil ? nil : words.ofWholeMinutes(session.durationSeconds),
      isEmpty: average == nil,
      bar: .share(share(ofSession: average), Palette.amber))
  }
}
