public import RecapAnalytics

extension Workbook {
  /// The metrics of a session, from the same tables as CSV and the same figures as JSON.
  /// - Parameter zone: Of times, in place of the session's.
  public init(_ metrics: SessionMetrics, zone: ZoneRules?) throws {
    title = metrics.session.title
    let source = metrics.provenance
    let clock = SheetClock(
      zone: zone ?? metrics.session.zone, isZoned: zone != nil || source.measures(.timeZone),
      isForAll: zone != nil)
    var composer = WorkbookComposer(clock)
    composer.add(try Self.figures(of: metrics, clock))
    let live = source.measures(.attendance), recording = source.measures(.recording)
    composer.add(
      "Attendees", Viewer.all(of: metrics),
      [.init("id", "ID") { .number($0.attendee.id) }] + Viewer.columns(source),
      if: live || recording)
    let isTimed = live && source.measures(.timing)
    composer.add(
      "Timeline", metrics.timeline,
      TimelineMinute.columns(of: metrics.session, source, hasReactions: metrics.hasTimedReactions),
      if: isTimed)
    composer.add("Moments", metrics.moments, Moment.columns, if: isTimed)
    composer.add(
      "Reaction peaks", metrics.reactionPeaks, ReactionPeak.columns,
      if: metrics.hasTimedReactions && source.measures(.reactions))
    composer.add(
      "Polls", PollAnswer.all(of: metrics), PollAnswer.columns, if: source.measures(.polls))
    composer.add(
      "Recording", metrics.recording.viewers,
      [.init("id", "ID") { .number($0.attendee.id) }]
        + RecordingMetrics.Viewer.columns(source.recordingSums), if: recording)
    composer.add(
      "Recording days", metrics.recording.playsByDay, RecordingMetrics.dayColumns,
      if: source.tellsPlayTimes)
    composer.add(
      "Countries", metrics.countries, CountryMetrics.columns,
      if: !metrics.countries.isEmpty || source.measures(.visitCountry))
    composer.add(
      "Devices", metrics.devices, DeviceMetrics.columns,
      if: !metrics.devices.isEmpty || source.measures(.device))
    if let dynamics = metrics.dynamics {
      composer.add(dynamics)
    } else if !source.measures(.engagement), let presence = metrics.presence {
      composer.add("Coming and going", presence.minutes.enumerated(), Presence.columns)
    }
    if let comparison = metrics.comparison { composer.add(comparison) }
    composer.add("Import notes", source.notes, Provenance.Note.columns, if: !source.notes.isEmpty)
    sheets = composer.sheets
  }

  private static func figures(of metrics: SessionMetrics, _ clock: SheetClock) throws -> FigureList
  {
    let source = metrics.provenance
    var figures = FigureList(clock)
    figures.anonymized(metrics.smallestGroup)
    try figures.part("Session", "session") { try $0.members(of: metrics.session, source) }
    try figures.part("Summary", "summary") { try $0.members(of: metrics.summary, source) }
    if source.measures(.recording) {
      try figures.part("Recording", "recording") {
        try $0.figures(of: metrics.recording, source)
      }
    }
    if let dynamics = metrics.dynamics {
      try figures.part("Coming and going", "dynamics") { try $0.figures(of: dynamics) }
      if let followUp = dynamics.followUp {
        try figures.part("Follow-up", "dynamics", "score") { try $0.figures(of: followUp) }
      }
    } else if !source.measures(.engagement), let presence = metrics.presence {
      try figures.part("Coming and going", "dynamics") { try $0.figures(of: presence) }
    }
    if let comparison = metrics.comparison {
      try figures.part("Comparison", "comparison") { try $0.figures(of: comparison) }
    }
    try figures.part("Data quality", "dataQuality") {
      try $0.members(of: metrics.dataQuality, source)
    }
    figures.part("Source") {
      let unmeasured = source.unmeasured.map(\.rawValue).sorted()
      $0.member("unmeasured", unmeasured.isEmpty ? nil : unmeasured.joined(separator: ", "))
    }
    figures.part("Source", "import") {
      $0.member("formats", source.formats.isEmpty ? nil : source.formats.joined(separator: ", "))
    }
    return figures
  }
}

extension FigureList {
  /// Of an edition that names nobody.
  mutating func anonymized(_ smallestGroup: Int?) {
    part("Edition", "anonymized") { $0.member("smallestGroup", smallestGroup) }
  }
}

extension WorkbookComposer {
  fileprivate mutating func add(_ dynamics: Dynamics) {
    let isTimed = dynamics.isTimed
    add("Coming and going", dynamics.minutes, Dynamics.Minute.columns, if: isTimed)
    add("Left by", dynamics.leftBy, Dynamics.Leaving.columns, if: isTimed)
    add("Survival", dynamics.survival.points, SurvivalCurve.Point.columns, if: isTimed)
    add("Departures", dynamics.departureWindows, Dynamics.DepartureWindow.columns, if: isTimed)
    add("Segments", SegmentRow.all(of: dynamics), SegmentRow.columns)
    guard let followUp = dynamics.followUp else { return }
    add(
      "Follow-up", followUp.people,
      [.init("id", "ID") { .number($0.attendee.id) }] + followUp.columns)
    add("Follow-up points", followUp.formula.effectiveRules, ScoreFormula.Rule.columns)
  }

  fileprivate mutating func add(_ comparison: Comparison) {
    add("Comparison", comparison.rows, Comparison.Row.columns)
    add("Usual curve", comparison.curve, Comparison.CurvePoint.columns)
    add("Compared sessions", Comparison.Other.all(of: comparison), Comparison.Other.columns)
  }
}
