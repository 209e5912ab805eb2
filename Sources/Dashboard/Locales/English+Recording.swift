import RecapAnalytics

extension English {
  var impressions: String { "Impressions" }
  var plays: String { "Plays" }
  var minutesViewed: String { "Minutes viewed" }
  var averageCompletionRate: String { "Average completion rate" }
  var playerLoaded: String { "player loaded" }
  var playbackStarted: String { "playback started" }
  var overAllPlays: String { "over all plays" }
  var viewersOfRecording: String { "Viewers of the recording" }
  var recordingViewers: String { "Recording viewers" }

  var recordingHeads: RecordingHeads {
    RecordingHeads(
      name: name, impressions: impressions, plays: plays, minutesViewed: minutesViewed,
      completionRate: averageCompletionRate)
  }

  var shortRecordingHeads: RecordingHeads {
    RecordingHeads(
      name: name, impressions: "Impr.", plays: plays, minutesViewed: "Minutes",
      completionRate: "Completion")
  }

  // MARK: Sentences

  /// A play of no seconds has no viewer, so viewers and plays are told apart.
  func recordingSub(_ metrics: SessionMetrics) -> [(text: String, isEmphasized: Bool)] {
    let recording = metrics.recording
    guard recording.plays > 0 else {
      guard recording.impressions > 0 else { return [("Nobody loaded the recording.", false)] }
      return [
        ("The recording was loaded ", false), (counted(recording.impressions, "time"), true),
        ("; nobody played it.", false),
      ]
    }
    let viewers: [(String, Bool)] =
      recording.uniqueViewers == 0
      ? [("Nobody", true)] : [(counted(recording.uniqueViewers, "viewer"), true)]
    let completion: [(String, Bool)] =
      recording.averageCompletionRate.map {
        [(" A play covers ", false), (rate($0), true), (" of it on average.", false)]
      } ?? []
    return viewers
      + [
        (" watched the recording; it was started ", false),
        (counted(recording.plays, "time"), true), (period(recording.playsByDay), false),
      ] + completion
  }

  private func period(_ days: [RecordingMetrics.Day]) -> String {
    days.count == 1
      ? ", on \(date(days[0].date))." : " in \(count(days.count)) days."
  }

  /// How many of the recording's viewers did not watch live.
  func recordingOnlyNote(_ recordingOnly: Int, of viewers: Int) -> String? {
    guard viewers > 0 else { return nil }
    return recordingOnly == 0
      ? "all watched live too" : "\(count(recordingOnly)) did not watch live"
  }

  func minutesPerViewer(_ average: Ratio) -> String { "\(numbers.decimal(average)) a viewer" }

  /// "the 20 with the most plays; all 139 are listed from page 19".
  func recordingTableNote(shown: Int, of total: Int, page: Int?) -> String {
    guard shown < total else {
      return total == 1
        ? "the only one who loaded the player" : "all \(count(total)) who loaded the player"
    }
    let most = "the \(count(shown)) with the most plays"
    return page.map { "\(most); all \(count(total)) are listed from page \(count($0))" } ?? most
  }

  func recordingViewersNote(_ recording: RecordingMetrics) -> String {
    let all = "all \(count(recording.viewers.count)) people who loaded the recording’s player"
    return "\(all); \(count(recording.uniqueViewers)) of them watched"
  }

  /// "Recording viewers 97–139 of 139"; "Recording viewer 139 of 139".
  func recordingViewerRange(_ range: Range<Int>, of total: Int?) -> String {
    let numbers =
      range.count == 1
      ? "Recording viewer \(count(range.upperBound))"
      : "Recording viewers \(count(range.lowerBound + 1))–\(count(range.upperBound))"
    return total.map { "\(numbers) of \(count($0))" } ?? numbers
  }

  // MARK: Numbers

  func row(of viewer: RecordingMetrics.Viewer) -> RecordingViewerRow {
    let company = viewer.attendee.company.map(DisplayText.line)
    let isKnown = company?.unicodeScalars.contains { !$0.properties.isWhitespace } ?? false
    return RecordingViewerRow(
      name: DisplayText.line(viewer.name), isAnonymous: viewer.isAnonymous,
      company: isKnown ? company : nil, impressions: cell(viewer.impressions),
      plays: cell(viewer.plays), minutesViewed: minutesCell(viewer.minutesViewed),
      completionRate: rateCell(viewer.averageCompletionRate),
      completion: viewer.averageCompletionRate?.value)
  }

  /// Nil is shown as missing.
  func cell(_ value: Int?) -> CellFigure {
    CellFigure(value.map(count) ?? numbers.missing, isEmpty: value ?? 0 == 0)
  }

  /// A total of minutes; nothing viewed is a plain 0.
  func minutesCell(_ minutes: Ratio) -> CellFigure {
    minutes.numerator == 0
      ? CellFigure(count(0), isEmpty: true) : CellFigure(numbers.decimal(minutes))
  }

  func rateCell(_ rate: Ratio?) -> CellFigure {
    CellFigure(numbers.percent(rate), isEmpty: (rate?.numerator ?? 0) == 0)
  }
}
