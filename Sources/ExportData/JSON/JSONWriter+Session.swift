import RecapAnalytics

extension JSONWriter {
  mutating func members(of session: Session) throws {
    try member("id", session.id)
    try member("title", session.title)
    try member("event", session.event)
    try member("kind", session.kind.rawValue)
    try member("startedAt", Instant.iso8601(session.startedAt))
    try member("durationSeconds", session.durationSeconds)
    try member("timeZone", session.timeZone)
  }

  mutating func members(of summary: Summary) throws {
    try member("uniqueViewers", summary.uniqueViewers)
    try member("liveUniqueViewers", summary.liveUniqueViewers)
    try member("recordingUniqueViewers", summary.recordingUniqueViewers)
    try member("averageMinutesViewed", summary.averageMinutesViewed)
    try member("averageLiveMinutesViewed", summary.averageLiveMinutesViewed)
    try member("averageLiveEngagementRate", summary.averageLiveEngagementRate)
    try member("reactions", summary.reactions)
    try member("chatMessages", summary.chatMessages)
    try member("polls", summary.polls)
    try member("qaThreads", summary.qaThreads)
    try member("attachmentDownloads", summary.attachmentDownloads)
    try member("handRaises", summary.handRaises)
    try member("recordingPlays", summary.recordingPlays)
  }

  mutating func member(_ name: String, _ participation: Summary.Participation) throws {
    try member(name) { json in
      try json.object { json in
        try json.member("count", participation.count)
        try json.member("participants", participation.participants)
        try json.member("rate", participation.rate)
      }
    }
  }

  mutating func members(of minute: TimelineMinute) throws {
    try member("minute", minute.minute)
    try member("viewers", minute.viewers)
    try member("engagementRate", minute.engagementRate)
    try member("reactions", minute.reactions)
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

  mutating func members(of quality: DataQuality) throws {
    try member("clippedLiveSeconds", quality.clippedLiveSeconds)
    try member("interactionsByNonViewers", quality.interactionsByNonViewers)
    try member("pollAnswersByNonViewers", quality.pollAnswersByNonViewers)
    try member("overlappingLiveSeconds", quality.overlappingLiveSeconds)
    try member("unknownCountryVisits", quality.unknownCountryVisits)
    try member("unknownDeviceVisits", quality.unknownDeviceVisits)
  }
}
