import RecapAnalytics

extension JSONWriter {
  mutating func members(of metrics: EventMetrics) throws {
    let ids = metrics.sessions.map(\.session.id)
    try member("event") { json in
      try json.object { json in
        try json.member("id", metrics.event.id)
        try json.member("name", metrics.event.name)
        try json.member("timeZone", metrics.event.zone.identifier)
        try json.member("startsAt", Instant.iso8601(metrics.startsAt))
        try json.member("endsAt", Instant.iso8601(metrics.endsAt))
      }
    }
    try member("summary") { try $0.object { try $0.members(of: metrics.totals) } }
    try member("sessions", metrics.sessions) { try $0.members(of: $1) }
    try member("audience", metrics.audience) { json, block in
      try json.member("startsAt", Instant.iso8601(block.startsAt))
      try json.member("viewers") { try $0.array(block.viewers) { $0.write($1) } }
    }
    try member("days", metrics.days) { try $0.members(of: $1) }
    try member("attendance", metrics.attendance) { json, attendance in
      try json.member("sessions", attendance.sessions)
      try json.member("attendees", attendance.attendees)
    }
    try member("retention", metrics.retention) { json, retention in
      try json.member("session", ids[retention.session])
      try json.member("seenBefore", retention.seenBefore)
      try json.member("here", retention.here)
      try json.member("hereShare", retention.hereShare)
      try json.member("hereOrLater", retention.hereOrLater)
      try json.member("hereOrLaterShare", retention.hereOrLaterShare)
    }
    try member("overlaps", metrics.overlaps) { json, overlap in
      try json.member("first", ids[overlap.first])
      try json.member("second", ids[overlap.second])
      try json.member("both", overlap.both)
      try json.member("shareOfSmaller", overlap.shareOfSmaller)
      try json.member("simultaneous", overlap.isSimultaneous)
    }
    try member("flows", metrics.flows) { json, flow in
      try json.member("from", ids[flow.from])
      try json.member("to", ids[flow.to])
      try json.member("stayed", flow.stayed)
      try json.member("share", flow.share)
    }
    try member("left", metrics.left) { json, leaving in
      try json.member("session", ids[leaving.session])
      try json.member("people", leaving.people)
    }
    try member("countries", metrics.countries) { try $0.members(of: $1) }
    try member("devices", metrics.devices) { try $0.members(of: $1) }
    try member("companies", metrics.companies) { json, company in
      try json.member("company", company.name)
      try json.member("attendees", company.attendees)
      try json.member("liveMinutes", Ratio(company.liveSeconds, 60))
      try json.member("engagementRate", company.engagementRate)
    }
    let isCredited = metrics.credit != nil
    try member("attendees", metrics.attendees) {
      try $0.members(of: $1, sessions: ids, isCredited: isCredited)
    }
    try member("moments", metrics.moments) { json, moment in
      try json.member("kind", moment.kind.rawValue)
      try json.member("session", moment.session.map { ids[$0] })
      try json.member("startsAt", Instant.iso8601(moment.startsAt))
      try json.member("value", moment.value)
      if let poll = moment.poll { try json.member("poll", poll) }
    }
    try member("dataQuality") { try $0.object { try $0.members(of: metrics.quality) } }
  }

  private mutating func members(of totals: EventMetrics.Totals) throws {
    try member("attendees", totals.attendees)
    try member("liveAttendees", totals.liveAttendees)
    try member("recordingAttendees", totals.recordingAttendees)
    try member("sessions", totals.sessions)
    try member("sessionsWatched", totals.sessionsWatched)
    try member("contentMinutes", Ratio(totals.contentSeconds, 60))
    try member("liveMinutes", Ratio(totals.liveSeconds, 60))
    try member("recordingMinutes", Ratio(totals.recordingSeconds, 60))
    try member("averageMinutesPerAttendee", totals.averageMinutesPerAttendee)
    try member("averageSessionsPerAttendee", totals.averageSessionsPerAttendee)
    try member("averageLiveEngagementRate", totals.averageLiveEngagementRate)
    try member("reactions", totals.reactions)
    try member("chatMessages", totals.chatMessages)
    try member("qaThreads", totals.qaThreads)
    try member("attachmentDownloads", totals.attachmentDownloads)
    try member("handRaises", totals.handRaises)
    try member("polls", totals.polls)
    try member("recordingPlays", totals.recordingPlays)
  }

  private mutating func members(of session: EventSession) throws {
    let summary = session.summary
    try member("id", session.session.id)
    try member("title", session.session.title)
    try member("kind", session.session.kind.rawValue)
    try member("startedAt", Instant.iso8601(session.session.startedAt))
    try member("durationSeconds", session.session.durationSeconds)
    try member("uniqueViewers", summary.uniqueViewers)
    try member("liveUniqueViewers", summary.liveUniqueViewers)
    try member("recordingUniqueViewers", summary.recordingUniqueViewers)
    try member("averageLiveMinutesViewed", summary.averageLiveMinutesViewed)
    try member("averageLiveEngagementRate", summary.averageLiveEngagementRate)
    try member("peakViewers", session.peak?.viewers)
    try member("peakMinute", session.peak?.minute)
    try member("reactions", summary.reactions.count)
    try member("chatMessages", summary.chatMessages.count)
    try member("qaThreads", summary.qaThreads.count)
    try member("attachmentDownloads", summary.attachmentDownloads.count)
    try member("handRaises", summary.handRaises.count)
    try member("polls", summary.polls.count)
    try member("recordingPlays", summary.recordingPlays)
    try member("reactionsPerLiveViewer", session.reactionsPerLiveViewer)
    try member("pollParticipationRate", session.pollParticipationRate)
    try member("newAttendees", session.newAttendees)
    try member("returningAttendees", session.returningAttendees)
    try member("ranks") { json in
      try json.object { json in
        for figure in EventSession.Ranked.allCases {
          try json.member(figure.rawValue, session.ranks[figure])
        }
      }
    }
  }

  private mutating func members(of day: EventMetrics.Day) throws {
    try member("date", day.date.iso8601)
    try member("sessions", day.sessions)
    try member("liveAttendees", day.liveAttendees)
    try member("newAttendees", day.newAttendees)
    try member("returningAttendees", day.returningAttendees)
    try member("liveMinutes", Ratio(day.liveSeconds, 60))
    try member("peakViewers", day.peak?.viewers)
    try member("peakAt", day.peak.map { Instant.iso8601($0.startsAt) })
  }

  private mutating func members(
    of attendee: EventMetrics.Attendee, sessions ids: [String], isCredited: Bool
  ) throws {
    try member("id", attendee.attendee.id)
    try member("name", attendee.name)
    try member("title", attendee.attendee.title)
    try member("company", attendee.attendee.company)
    try member("sessionsAttended", attendee.viewings.count)
    try member("liveMinutes", Ratio(attendee.liveSeconds, 60))
    try member("simultaneousMinutes", Ratio(attendee.simultaneousSeconds, 60))
    try member("recordingMinutes", Ratio(attendee.recordingSeconds, 60))
    try member("engagementRate", attendee.engagementRate)
    if isCredited { try member("credits", attendee.credits) }
    try member("sessions", attendee.viewings) { json, viewing in
      try json.member("id", ids[viewing.session])
      try json.member("minutes", Ratio(viewing.liveSeconds, 60))
      try json.member("engagementRate", viewing.engagementRate)
      if let isCredited = viewing.isCredited { try json.member("credited", isCredited) }
    }
  }

  private mutating func members(of quality: EventMetrics.Quality) throws {
    try member("clippedLiveSeconds", quality.clippedLiveSeconds)
    try member("interactionsByNonViewers", quality.interactionsByNonViewers)
    try member("pollAnswersByNonViewers", quality.pollAnswersByNonViewers)
    try member("overlappingLiveSeconds", quality.overlappingLiveSeconds)
    try member("unknownCountryVisits", quality.unknownCountryVisits)
    try member("unknownDeviceVisits", quality.unknownDeviceVisits)
    try member("simultaneousLiveSeconds", quality.simultaneousLiveSeconds)
    try member("attendeesWithoutSession", quality.attendeesWithoutSession)
  }
}
