extension SessionMetrics {
  /// The metrics of what happened in a session.
  public init(
    _ activity: SessionActivity, dynamics: Dynamics? = nil, comparison: Comparison? = nil
  ) {
    (self.dynamics, self.comparison) = (dynamics, comparison)
    session = activity.session
    summary = Summary(activity)
    let isTimed = activity.provenance.measures(.timing) && activity.provenance.measures(.attendance)
    timeline = isTimed ? TimelineMinute.timeline(of: activity) : []
    reactionPeaks =
      isTimed && activity.provenance.measures(.reactions) && !activity.hasTimelessReactions
      ? activity.reactions.peaks : []
    hasTimedReactions = !activity.hasTimelessReactions
    let source = activity.provenance
    polls = source.measures(.polls) ? PollMetrics.list(of: activity) : []
    let all =
      isTimed
      ? Moment.list(
        timeline: timeline, peaks: reactionPeaks, polls: polls, session: activity.session,
        liveViewers: summary.liveUniqueViewers) : []
    moments = all.filter { $0.kind.isMeasured(by: source) }
    attendees = source.measures(.attendance) ? AttendeeMetrics.list(of: activity) : []
    recording = RecordingMetrics(activity)
    countries = CountryMetrics.list(of: activity).compactMap {
      $0.measured(live: source.measures(.visitCountry) && source.measures(.attendance), source)
    }
    devices = DeviceMetrics.list(of: activity).compactMap {
      $0.measured(live: source.measures(.device) && source.measures(.attendance), source)
    }
    dataQuality = DataQuality(activity)
    provenance = activity.provenance
    presence = isTimed && !source.unmeasured.isEmpty ? Presence(activity) : nil
    smallestGroup = activity.anonymity?.smallestGroup
  }
}

extension Moment.Kind {
  fileprivate func isMeasured(by source: Provenance) -> Bool {
    switch self {
    case .mostEngagedMinute, .quietestFiveMinutes: source.measures(.engagement)
    case .biggestReactionBurst: source.measures(.reactions)
    case .mostAnsweredPoll: source.measures(.polls)
    case .fullestRoom, .steepestLoss: true
    }
  }
}

extension CountryMetrics {
  /// Nil where nothing of it is known: a place nobody told, and no recording that did.
  fileprivate func measured(live: Bool, _ source: Provenance) -> CountryMetrics? {
    if live { return self }
    guard source.measures(.recording), recordingViewers ?? 0 > 0 else { return nil }
    return CountryMetrics(code: code, liveViewers: nil, recordingViewers: recordingViewers)
  }
}

extension DeviceMetrics {
  fileprivate func measured(live: Bool, _ source: Provenance) -> DeviceMetrics? {
    if live { return self }
    guard source.measures(.recording), recordingViewers ?? 0 > 0 else { return nil }
    return DeviceMetrics(device: device, liveViewers: nil, recordingViewers: recordingViewers)
  }
}
