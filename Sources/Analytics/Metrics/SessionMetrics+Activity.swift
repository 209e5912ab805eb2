extension SessionMetrics {
  /// The metrics of what happened in a session.
  public init(
    _ activity: SessionActivity, dynamics: Dynamics? = nil, audience: [AudienceGroups] = [],
    comparison: Comparison? = nil
  ) {
    (self.dynamics, self.audience, self.comparison) = (dynamics, audience, comparison)
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
    // A place that nobody told of live viewers is one of the recording, or none.
    let isRecorded = source.measures(.recording)
    let (tellsCountry, tellsDevice) = (
      source.measuresLive(.visitCountry), source.measuresLive(.device)
    )
    countries = CountryMetrics.list(of: activity)
      .map { $0.measured(live: tellsCountry, recording: isRecorded) }
      .filter { tellsCountry || $0.recordingViewers ?? 0 > 0 }
    devices = DeviceMetrics.list(of: activity)
      .map { $0.measured(live: tellsDevice, recording: isRecorded) }
      .filter { tellsDevice || $0.recordingViewers ?? 0 > 0 }
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
  /// The same, with nil for whatever nobody told.
  func measured(live: Bool, recording: Bool) -> CountryMetrics {
    CountryMetrics(
      code: code, liveViewers: live ? liveViewers : nil,
      recordingViewers: recording ? recordingViewers : nil)
  }
}

extension DeviceMetrics {
  /// The same, with nil for whatever nobody told.
  func measured(live: Bool, recording: Bool) -> DeviceMetrics {
    DeviceMetrics(
      device: device, liveViewers: live ? liveViewers : nil,
      recordingViewers: recording ? recordingViewers : nil)
  }
}
