import RecapAnalytics

extension FigureWriting {
  mutating func members(of session: Session, _ provenance: Provenance) throws {
    try member("id", session.id)
    try member("title", session.title)
    try member("event", session.event)
    try member("kind", session.kind.rawValue)
    let isZoned = provenance.measures(.timeZone)
    try member("startedAt", instant: session.startedAt, isZoned: isZoned)
    try member("durationSeconds", session.durationSeconds)
    try member("timeZone", isZoned ? session.zone.identifier : nil)
  }

  mutating func members(of summary: Summary, _ provenance: Provenance) throws {
    let live = provenance.measures(.attendance), recording = provenance.measures(.recording)
    // Of the recording alone, or of neither.
    let unique = live ? summary.uniqueViewers : recording ? summary.recordingUniqueViewers : nil
    try member("uniqueViewers", unique)
    try member("liveUniqueViewers", live ? summary.liveUniqueViewers : nil)
    try member("recordingUniqueViewers", recording ? summary.recordingUniqueViewers : nil)
    try member("averageMinutesViewed", live ? summary.averageMinutesViewed : nil)
    try member("averageLiveMinutesViewed", live ? summary.averageLiveMinutesViewed : nil)
    try member(
      "averageLiveEngagementRate",
      live && provenance.measures(.engagement) ? summary.averageLiveEngagementRate : nil)
    let participations: [(String, Signal, Summary.Participation)] = [
      ("reactions", .reactions, summary.reactions),
      ("chatMessages", .chatMessages, summary.chatMessages), ("polls", .polls, summary.polls),
      ("qaThreads", .qaThreads, summary.qaThreads),
      ("attachmentDownloads", .attachmentDownloads, summary.attachmentDownloads),
      ("handRaises", .handRaises, summary.handRaises),
    ]
    for (name, signal, participation) in participations {
      try member(name, provenance.measures(signal) ? participation : nil, hasViewers: live)
    }
    try member("recordingPlays", provenance.tellsPlays ? summary.recordingPlays : nil)
  }

  mutating func member(
    _ name: String, _ participation: Summary.Participation?, hasViewers: Bool = true
  ) throws {
    try group(name, participation) { figures, participation in
      try figures.member("count", participation.count)
      try figures.member("participants", hasViewers ? participation.participants : nil)
      try figures.member("rate", hasViewers ? participation.rate : nil)
    }
  }

  mutating func members(of quality: DataQuality, _ provenance: Provenance) throws {
    let live = provenance.measures(.attendance)
    let timed = live && provenance.measures(.timing)
    try member("clippedLiveSeconds", timed ? quality.clippedLiveSeconds : nil)
    try member("interactionsByNonViewers", live ? quality.interactionsByNonViewers : nil)
    try member("pollAnswersByNonViewers", live ? quality.pollAnswersByNonViewers : nil)
    try member("overlappingLiveSeconds", timed ? quality.overlappingLiveSeconds : nil)
    try member(
      "unknownCountryVisits",
      provenance.measures(.visitCountry) ? quality.unknownCountryVisits : nil)
    try member(
      "unknownDeviceVisits", provenance.measures(.device) ? quality.unknownDeviceVisits : nil)
  }
}
