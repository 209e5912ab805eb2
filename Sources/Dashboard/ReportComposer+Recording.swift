import RecapAnalytics
import RecapDrawing

extension ReportComposer {
  /// Viewers in the section itself; on pages, the complete list of more follows the attendees.
  private static let mostListed = 20

  private var hasListOfItsOwn: Bool {
    options.medium == .pages && metrics.recording.viewers.count > Self.mostListed
  }

  /// - Parameter listsViewers: Row by row.
  func recording(listsViewers: Bool = true) -> RecordingSection {
    let recording = metrics.recording
    let isLoaded = !recording.viewers.isEmpty
    return RecordingSection(
      title: words.recording, sub: spans(words.recordingSub(metrics)),
      figures: isLoaded ? recordingFigures() : [], plays: playsFigure(),
      table: isLoaded && listsViewers ? recordingTable() : nil)
  }

  private func recordingTable() -> RecordingSection.Table {
    let viewers = metrics.recording.viewers
    if viewers.count > Self.mostListed, !hasListOfItsOwn { return completeTable() }
    let shown = min(Self.mostListed, viewers.count)
    return RecordingSection.Table(
      title: words.viewersOfRecording,
      note: { [words, tellsPlays = metrics.provenance.tellsPlays] in
        words.recordingTableNote(
          shown: shown, of: viewers.count, page: $0, tellsPlays: tellsPlays)
      },
      heads: words.recordingHeads(recordingColumns),
      rows: RecordingViewerRows(
        viewers: viewers[..<shown], columns: recordingColumns, words: words),
      isComplete: shown == viewers.count,
      range: { [words] in words.recordingViewerRange($0, of: viewers.count) })
  }

  private func completeTable() -> RecordingSection.Table {
    let viewers = metrics.recording.viewers
    let note = words.recordingViewersNote(
      metrics.recording, tellsPlays: metrics.provenance.tellsPlays)
    return RecordingSection.Table(
      title: words.recordingViewers, note: { _ in note },
      heads: words.shortRecordingHeads(recordingColumns),
      rows: RecordingViewerRows(viewers: viewers[...], columns: recordingColumns, words: words),
      isComplete: true,
      range: { [words] in words.recordingViewerRange($0, of: viewers.count) })
  }

  /// Everybody who loaded the player; nil where the section on the recording has them all.
  func recordingViewers() -> RecordingViewersSection? {
    let viewers = metrics.recording.viewers
    guard tellsRecording, hasListOfItsOwn else { return nil }
    return RecordingViewersSection(
      title: words.recordingViewers,
      note: words.recordingViewersNote(
        metrics.recording, tellsPlays: metrics.provenance.tellsPlays),
      heads: words.shortRecordingHeads(recordingColumns),
      rows: RecordingViewerRows(viewers: viewers[...], columns: recordingColumns, words: words),
      range: { [words] in words.recordingViewerRange($0, of: viewers.count) },
      outlineRange: { [words] in words.recordingViewerRange($0, of: nil) })
  }

  private func recordingFigures() -> [RecordingSection.Figure] {
    let recording = metrics.recording
    let recordingOnly = summary.uniqueViewers - summary.liveUniqueViewers
    let average = Ratio(recording.secondsViewed, 60 * recording.uniqueViewers)
    let rate = recording.averageCompletionRate
    let columns = recordingColumns
    let figures: [RecordingSection.Figure?] = [
      columns.contains(.impressions)
        ? .init(
          label: words.impressions, value: words.cell(recording.impressions),
          note: words.playerLoaded) : nil,
      columns.contains(.plays)
        ? .init(
          label: words.plays, value: words.cell(recording.plays), note: words.playbackStarted)
        : nil,
      .init(
        label: words.uniqueViewers, value: words.cell(recording.uniqueViewers),
        note: tellsAttendance && mayTell(recordingOnly)
          && mayTell(recording.uniqueViewers - recordingOnly)
          ? words.recordingOnlyNote(recordingOnly, of: recording.uniqueViewers) : nil),
      .init(
        label: words.minutesViewed,
        value: words.minutesCell(recording.minutesViewed),
        note: average.map(words.minutesPerViewer)),
      columns.contains(.completionRate)
        ? .init(
          label: words.averageCompletionRate, value: words.rateCell(rate),
          note: rate == nil ? nil : words.overAllPlays) : nil,
    ]
    return figures.compactMap(\.self)
  }

  /// What the source tells of the recording.
  var recordingColumns: [RecordingColumn] {
    let source = metrics.provenance
    return RecordingColumn.allCases.filter { column in
      switch column {
      case .impressions: source.tellsPlayTimes
      case .plays: source.tellsPlays
      case .minutes: true
      case .completionRate: source.recordingSums?.tellsCompletion ?? true
      }
    }
  }
}
