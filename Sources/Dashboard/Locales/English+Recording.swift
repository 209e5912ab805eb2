import RecapAnalytics

extension English {
  var impressions: String { "Impressions" }
  var plays: String { "Plays" }
  var minutesViewed: String { "Minutes viewed" }
  var averageCompletionRate: String { "Average completion rate" }
  var playerLoaded: String { "times opened" }
  var playbackStarted: String { "times played" }
  var overAllPlays: String { "over all plays" }
  var viewersOfRecording: String { "Viewers of the recording" }
  var recordingViewers: String { "Recording viewers" }

  func recordingHeads(_ columns: [RecordingColumn]) -> RecordingHeads {
    RecordingHeads(
      name: name, columns: columns,
      figures: columns.map { column in
        switch column {
        case .impressions: impressions
        case .plays: plays
        case .minutes: minutesViewed
        case .completionRate: averageCompletionRate
        }
      })
  }

  func shortRecordingHeads(_ columns: [RecordingColumn]) -> RecordingHeads {
    RecordingHeads(
      name: name, columns: columns,
      figures: columns.map { column in
        switch column {
        case .impressions: "Opened"
        case .plays: plays
        case .minutes: "Minutes"
        case .completionRate: "Completion"
        }
      })
  }

  // MARK: Sentences

  func recordingSub(_ metrics: SessionMetrics) -> [(text: String, isEmphasized: Bool)] {
    let recording = metrics.recording
    let people = recording.viewers.count
    // How often it was played is told of nobody, or of all.
    guard metrics.provenance.tellsPlays else {
      return [
        (people == 0 ? "Nobody" : counted(people, "viewer"), true),
        (" watched the recording.", false),
      ]
    }
    guard recording.plays > 0 else {
      guard people > 0 else { return [("Nobody opened the recording.", false)] }
      return [
        (counted(people, "person", "people"), true),
        (" opened the recording; nobody pressed play.", false),
      ]
    }
    let viewers = recording.uniqueViewers
    let start = [
      (viewers == 0 ? "Nobody" : counted(viewers, "viewer"), true),
      (" watched the recording.", false),
    ]
    let plays = (times(recording.plays), true)
    let period = metrics.provenance.tellsPlayTimes ? period(recording.playsByDay) : ""
    let completion = recording.averageCompletionRate.map { (rate($0), true) }
    // A play of no seconds has no viewer.
    let playsOfViewers = recording.viewers.reduce(0) {
      $0 + ($1.minutesViewed.numerator > 0 ? $1.plays : 0)
    }
    guard viewers > 1, playsOfViewers == recording.plays, let completion else {
      let all = start + [(" It was played ", false), plays, (period, false)]
      return completion.map {
        all + [("; a play covered ", false), $0, (" of it on average.", false)]
      }
        ?? all + [(".", false)]
    }
    return start + [
      (" They pressed play ", false), plays, ("\(period) and saw ", false), completion,
      (" of it on average.", false),
    ]
  }

  private func period(_ days: [PlayCalendar.Day]) -> String {
    days.count == 1 ? " on \(date(days[0].date))" : " in \(count(days.count)) days"
  }

  /// How many of the recording's viewers did not watch live.
  func recordingOnlyNote(_ recordingOnly: Int, of viewers: Int) -> String? {
    guard viewers > 0 else { return nil }
    return recordingOnly == 0
      ? "all watched live too" : "\(count(recordingOnly)) did not watch live"
  }

  func minutesPerViewer(_ average: Ratio) -> String { "\(numbers.decimal(average)) a viewer" }

  /// "the 20 with the most plays; all 139 are listed from page 19".
  func recordingTableNote(
    shown: Int, of total: Int, page: Int?, tellsPlays: Bool = true
  ) -> String {
    // Of whom nobody knows how often they played it, it is known that they watched.
    let verb = tellsPlays ? "opened" : "watched"
    guard shown < total else {
      return total == 1 ? "the only one who \(verb) it" : "all \(count(total)) who \(verb) it"
    }
    let most = "the \(count(shown)) \(tellsPlays ? "with the most plays" : "who watched longest")"
    return page.map { "\(most); all \(count(total)) are listed from page \(count($0))" } ?? most
  }

  func recordingViewersNote(_ recording: RecordingMetrics, tellsPlays: Bool) -> String {
    let people = "all \(counted(recording.viewers.count, "person", "people"))"
    guard tellsPlays else { return "\(people) who watched the recording" }
    let all = "\(people) who opened the recording"
    return recording.uniqueViewers == recording.viewers.count
      ? "\(all); all watched" : "\(all); \(count(recording.uniqueViewers)) watched"
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

  func row(
    of viewer: RecordingMetrics.Viewer, _ columns: [RecordingColumn]
  ) -> RecordingViewerRow {
    let company = viewer.attendee.company.map(DisplayText.line)
    let isKnown = company?.unicodeScalars.contains { !$0.properties.isWhitespace } ?? false
    return RecordingViewerRow(
      name: DisplayText.line(viewer.name), isAnonymous: viewer.isAnonymous,
      company: isKnown ? company : nil,
      figures: columns.map { column in
        switch column {
        case .impressions: cell(viewer.impressions)
        case .plays: cell(viewer.plays)
        case .minutes: minutesCell(viewer.minutesViewed)
        case .completionRate: rateCell(viewer.averageCompletionRate)
        }
      },
      completion: columns.contains(.completionRate) ? viewer.averageCompletionRate?.value : nil)
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
