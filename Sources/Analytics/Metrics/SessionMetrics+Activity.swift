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
    reactionPeaks = isTimed && !activity.hasTimelessReactions ? activity.reactions.peaks : []
    hasTimedReactions = !activity.hasTimelessReactions
    polls = PollMetrics.list(of: activity)
    moments = Moment.list(
      timeline: timeline, peaks: reactionPeaks, polls: polls, session: activity.session,
      liveViewers: summary.liveUniqueViewers)
    attendees = AttendeeMetrics.list(of: activity)
    recording = RecordingMetrics(activity)
    countries = CountryMetrics.list(of: activity)
    devices = DeviceMetrics.list(of: activity)
    dataQuality = DataQuality(activity)
    provenance = activity.provenance
    smallestGroup = activity.anonymity?.smallestGroup
  }
}
