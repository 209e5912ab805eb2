import RecapAnalytics

extension JSONWriter {
  mutating func members(of session: Session, _ provenance: Provenance) throws {
    try member("id", session.id)
    try member("title", session.title)
    try member("event", session.event)
    try member("kind", session.kind.rawValue)
    let isZoned = provenance.measures(.timeZone)
    try member("startedAt", Instant.iso8601(session.startedAt, isZoned: isZoned))
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
    try member(name) { json in
      guard let participation else { return json.writeNull() }
      try json.object { json in
        try json.member("count", participation.count)
        try json.member("participants", hasViewers ? participation.participants : nil)
        try json.member("rate", hasViewers ? participation.rate : nil)
      }
    }
  }

  mutating func members(
    of minute: TimelineMinute, _ provenance: Provenance, hasReactions: Bool
  ) throws {
    try member("minute", minute.minute)
    try member("viewers", minute.viewers)
    try member(
      "engagementRate", provenance.measures(.engagement) ? minute.engagementRate : nil)
    let tellsReactions = hasReactions && provenance.measures(.reactions)
    try member("reactions", tellsReactions ? minute.reactions : nil)
  }

  mutating func members(of peak: ReactionPeak) throws {
    try member("startMinute", peak.startMinute)
    try member("endMinute", peak.endMinute)
    try member("count", peak.count)
    try member("topReaction", peak.topReaction)
  }

  mutating func members(of moment: Moment) throws {
    try member("kind", moment.kind.rawValue)
    try member("minute", moment.minute)
    switch moment.value {
    case .count(let count): try member("value", count)
    case .rate(let rate): try member("value", rate)
    }
  }

  mutating func members(of country: CountryMetrics) throws {
    try member("code", country.code)
    try member("liveViewers", country.liveViewers)
    try member("recordingViewers", country.recordingViewers)
  }

  mutating func members(of device: DeviceMetrics) throws {
    try member("device", device.device?.rawValue)
    try member("liveViewers", device.liveViewers)
    try member("recordingViewers", device.recordingViewers)
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

  /// What is not known, and where the data comes from; nothing for what was never imported.
  mutating func members(of provenance: Provenance) throws {
    if !provenance.unmeasured.isEmpty {
      try member("unmeasured") { json in
        try json.array(provenance.unmeasured.map(\.rawValue).sorted()) { $0.write($1) }
      }
    }
    if provenance.formats.isEmpty, provenance.notes.isEmpty { return }
    try member("import") { json in
      try json.object { json in
        try json.member("formats") { try $0.array(provenance.formats) { $0.write($1) } }
        try json.member("notes", provenance.notes) { json, note in
          try json.member("kind", note.kind)
          try json.member("count", note.count)
          try json.member("example", note.example)
        }
      }
    }
  }
}
