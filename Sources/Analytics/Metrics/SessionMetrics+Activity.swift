extension SessionMetrics {
  /// The metrics of what happened in a session.
  public init(_ activity: SessionActivity) {
    session = activity.session
    summary = Summary(activity)
    timeline = TimelineMinute.timeline(of: activity)
    reactionPeaks = activity.reactions.peaks
    polls = PollMetrics.list(of: activity)
    moments = Moment.list(
      timeline: timeline, peaks: reactionPeaks, polls: polls, session: activity.session,
      liveViewers: summary.liveUniqueViewers)
    attendees = AttendeeMetrics.list(of: activity)
    recording = RecordingMetrics(activity)
    countries = CountryMetrics.list(of: activity)
    devices = DeviceMetrics.list(of: activity)
    dataQuality = DataQuality(activity)
    smallestGroup = activity.anonymity?.smallestGroup
  }
}
