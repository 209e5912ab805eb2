import RecapAnalytics

extension FigureWriting {
  mutating func figures(ofHead metrics: EventMetrics) throws {
    let isZoned = metrics.measures(.timeZone)
    try member("id", metrics.event.id)
    try member("name", metrics.event.name)
    try member("timeZone", isZoned ? metrics.event.zone.identifier : nil)
    try member("startsAt", instant: metrics.startsAt, isZoned: isZoned)
    try member("endsAt", instant: metrics.endsAt, isZoned: isZoned)
  }

  mutating func figures(of totals: EventMetrics.Totals, _ metrics: EventMetrics) throws {
    let live = metrics.measures(.attendance), recording = metrics.measures(.recording)
    try member("attendees", metrics.tellsViewers ? totals.attendees : nil)
    try member("liveAttendees", live ? totals.liveAttendees : nil)
    try member("recordingAttendees", recording ? totals.recordingAttendees : nil)
    try member("sessions", totals.sessions)
    try member("sessionsWatched", live ? totals.sessionsWatched : nil)
    try member("contentMinutes", Ratio(totals.contentSeconds, 60))
    try member("liveMinutes", live ? Ratio(totals.liveSeconds, 60) : nil)
    try member("recordingMinutes", recording ? Ratio(totals.recordingSeconds, 60) : nil)
    try member("averageMinutesPerAttendee", live ? totals.averageMinutesPerAttendee : nil)
    try member("averageSessionsPerAttendee", totals.averageSessionsPerAttendee)
    try member("averageLiveEngagementRate", totals.averageLiveEngagementRate)
    let participations: [(String, Signal, Summary.Participation)] = [
      ("reactions", .reactions, totals.reactions),
      ("chatMessages", .chatMessages, totals.chatMessages),
      ("qaThreads", .qaThreads, totals.qaThreads),
      ("attachmentDownloads", .attachmentDownloads, totals.attachmentDownloads),
      ("handRaises", .handRaises, totals.handRaises), ("polls", .polls, totals.polls),
    ]
    for (name, signal, participation) in participations {
      try member(
        name, metrics.measures(signal) ? participation : nil,
        hasViewers: metrics.measuresLive(signal))
    }
    try member("recordingPlays", metrics.tellsPlays ? totals.recordingPlays : nil)
  }

  mutating func figures(
    of quality: EventMetrics.Quality, _ metrics: EventMetrics
  ) throws {
    let live = metrics.measures(.attendance), timed = metrics.measuresLive(.timing)
    try member("clippedLiveSeconds", timed ? quality.clippedLiveSeconds : nil)
    try member("interactionsByNonViewers", live ? quality.interactionsByNonViewers : nil)
    try member("pollAnswersByNonViewers", live ? quality.pollAnswersByNonViewers : nil)
    try member("overlappingLiveSeconds", timed ? quality.overlappingLiveSeconds : nil)
    try member(
      "unknownCountryVisits",
      metrics.measures(.visitCountry) ? quality.unknownCountryVisits : nil)
    try member(
      "unknownDeviceVisits", metrics.measures(.device) ? quality.unknownDeviceVisits : nil)
    try member("simultaneousLiveSeconds", timed ? quality.simultaneousLiveSeconds : nil)
    try member(
      "attendeesWithoutSession", metrics.tellsViewers ? quality.attendeesWithoutSession : nil)
  }
}
