import RecapAnalytics
import RecapDrawing

extension ReportComposer {
  /// Viewers in the section itself; on pages, the complete list of more follows the attendees.
  private static let mostListed = 20

  private var hasListOfItsOwn: Bool {
    options.medium == .pages && metrics.recording.viewers.count > Self.mostListed
  }

  func recording() -> RecordingSection {
    let recording = metrics.recording
    let isLoaded = !recording.viewers.isEmpty
    return RecordingSection(
      title: words.recording, sub: spans(words.recordingSub(metrics)),
      figures: isLoaded ? recordingFigures() : [], plays: playsFigure(),
      table: isLoaded ? recordingTable() : nil)
  }

  private func recordingTable() -> RecordingSection.Table {
    let viewers = metrics.recording.viewers
    if viewers.count > Self.mostListed, !hasListOfItsOwn { return completeTable() }
    let shown = min(Self.mostListed, viewers.count)
    return RecordingSection.Table(
      title: words.viewersOfRecording,
      note: { [words] in words.recordingTableNote(shown: shown, of: viewers.count, page: $0) },
      heads: words.recordingHeads,
      rows: RecordingViewerRows(viewers: viewers[..<shown], words: words),
      isComplete: shown == viewers.count,
      range: { [words] in words.recordingViewerRange($0, of: viewers.count) })
  }

  private func completeTable() -> RecordingSection.Table {
    let viewers = metrics.recording.viewers
    let note = words.recordingViewersNote(metrics.recording)
    return RecordingSection.Table(
      title: words.recordingViewers, note: { _ in note }, heads: words.shortRecordingHeads,
      rows: RecordingViewerRows(viewers: viewers[...], words: words), isComplete: true,
      range: { [words] in words.recordingViewerRange($0, of: viewers.count) })
  }

  /// Everybody who loaded the player; nil where the section on the recording has them all.
  func recordingViewers() -> RecordingViewersSection? {
    let viewers = metrics.recording.viewers
    guard hasListOfItsOwn else { return nil }
    return RecordingViewersSection(
      title: words.recordingViewers, note: words.recordingViewersNote(metrics.recording),
      heads: words.shortRecordingHeads,
      rows: RecordingViewerRows(viewers: viewers[...], words: words),
      range: { [words] in words.recordingViewerRange($0, of: viewers.count) },
      outlineRange: { [words] in words.recordingViewerRange($0, of: nil) })
  }

  private func recordingFigures() -> [RecordingSection.Figure] {
    let recording = metrics.recording
    let recordingOnly = summary.uniqueViewers - summary.liveUniqueViewers
    let average = Ratio(recording.secondsViewed, 60 * recording.uniqueViewers)
    let rate = recording.averageCompletionRate
    return [
      .init(
        label: words.impressions, value: words.cell(recording.impressions),
        note: words.playerLoaded),
      .init(label: words.plays, value: words.cell(recording.plays), note: words.playbackStarted),
      .init(
        label: words.uniqueViewers, value: words.cell(recording.uniqueViewers),
        note: words.recordingOnlyNote(recordingOnly, of: recording.uniqueViewers)),
      .init(
        label: words.minutesViewed,
        value: words.minutesCell(recording.minutesViewed),
        note: average.map(words.minutesPerViewer)),
      .init(
        label: words.averageCompletionRate, value: words.rateCell(rate),
        note: rate == nil ? nil : words.overAllPlays),
    ]
  }
}
