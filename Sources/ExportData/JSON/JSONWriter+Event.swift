import RecapAnalytics

extension JSONWriter {
  mutating func members(of metrics: EventMetrics) throws {
    let ids = metrics.sessions.map(\.session.id)
    let isZoned = metrics.measures(.timeZone)
    func clock(_ instant: Int) -> String { Instant.iso8601(instant, isZoned: isZoned) }
    try member("event") { json in
      try json.object { json in
        try json.figures(ofHead: metrics)
      }
    }
    try member("summary") { try $0.object { try $0.figures(of: metrics.totals, metrics) } }
    try member("sessions", metrics.sessions) { try $0.members(of: $1) }
    try member("audience", metrics.audience) { json, block in
      try json.member("startsAt", clock(block.startsAt))
      try json.member("viewers") { try $0.array(block.viewers) { $0.write($1) } }
    }
    try member("days", metrics.days) { try $0.members(of: $1, isZoned: isZoned) }
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
      try json.member(
        "liveMinutes", metrics.measures(.attendance) ? Ratio(company.liveSeconds, 60) : nil)
      try json.member("engagementRate", company.engagementRate)
    }
    let isCredited = metrics.credit != nil
    let (live, recording) = (metrics.measures(.attendance), metrics.measures(.recording))
    try member("attendees", metrics.attendees) {
      try $0.members(of: $1, live: live, recording: recording, credited: isCredited, ids)
    }
    try member("moments", metrics.moments) { json, moment in
      try json.member("kind", moment.kind.rawValue)
      try json.member("session", moment.session.map { ids[$0] })
      let isZoned = moment.session.map { metrics.sessions[$0].measures(.timeZone) } ?? isZoned
      try json.member("startsAt", Instant.iso8601(moment.startsAt, isZoned: isZoned))
      try json.member("value", moment.value)
      if let poll = moment.poll { try json.member("poll", poll) }
    }
    let unmeasured = metrics.unmeasured
    if !unmeasured.isEmpty {
      try member("unmeasured") { json in
        try json.object { json in
          for (signal, sessions) in unmeasured {
            try json.member(signal.rawValue) {
              try $0.array(sessions) { json, session in json.write(ids[session]) }
            }
          }
        }
      }
    }
    try member("dataQuality") { try $0.object { try $0.figures(of: metrics.quality, metrics) } }
  }

  private mutating func members(of session: EventSession) throws {
    try member("id", session.session.id)
    try member("title", session.session.title)
    try member("kind", session.session.kind.rawValue)
    try member(
      "startedAt",
      Instant.iso8601(session.session.startedAt, isZoned: session.measures(.timeZone)))
    try member("durationSeconds", session.session.durationSeconds)
    try member("uniqueViewers", session.uniqueViewers)
    try member("liveUniqueViewers", session.liveViewers)
    try member("recordingUniqueViewers", session.recordingViewers)
    try member("averageLiveMinutesViewed", session.averageLiveMinutes)
    try member("averageLiveEngagementRate", session.engagementRate)
    try member("peakViewers", session.peak?.viewers)
    try member("peakMinute", session.peak?.minute)
    try member("reactions", session.count(.reactions))
    try member("chatMessages", session.count(.chatMessages))
    try member("qaThreads", session.count(.qaThreads))
    try member("attachmentDownloads", session.count(.attachmentDownloads))
    try member("handRaises", session.count(.handRaises))
    try member("polls", session.count(.polls))
    try member("recordingPlays", session.recordingPlays)
    try member("reactionsPerLiveViewer", session.reactionsPerLiveViewer)
    try member("pollParticipationRate", session.pollParticipationRate)
    let isAttended = session.measures(.attendance)
    try member("newAttendees", isAttended ? session.newAttendees : nil)
    try member("returningAttendees", isAttended ? session.returningAttendees : nil)
    try member("ranks") { json in
      try json.object { json in
        for figure in EventSession.Ranked.allCases {
          try json.member(figure.rawValue, session.ranks[figure])
        }
      }
    }
  }

  private mutating func members(of day: EventMetrics.Day, isZoned: Bool) throws {
    try member("date", day.date.iso8601)
    try member("sessions", day.sessions)
    try member("liveAttendees", day.isTimed ? day.liveAttendees : nil)
    try member("newAttendees", day.isTimed ? day.newAttendees : nil)
    try member("returningAttendees", day.isTimed ? day.returningAttendees : nil)
    try member("liveMinutes", day.isTimed ? Ratio(day.liveSeconds, 60) : nil)
    try member("peakViewers", day.peak?.viewers)
    try member("peakAt", day.peak.map { Instant.iso8601($0.startsAt, isZoned: isZoned) })
  }

  private mutating func members(
    of attendee: EventMetrics.Attendee, live: Bool, recording: Bool, credited: Bool,
    _ ids: [String]
  ) throws {
    try member("id", attendee.attendee.id)
    try member("name", attendee.name)
    try member("title", attendee.attendee.title)
    try member("company", attendee.attendee.company)
    try member("sessionsAttended", live ? attendee.viewings.count : nil)
    try member("liveMinutes", live ? Ratio(attendee.liveSeconds, 60) : nil)
    try member("simultaneousMinutes", attendee.simultaneousSeconds.flatMap { Ratio($0, 60) })
    try member("recordingMinutes", recording ? Ratio(attendee.recordingSeconds, 60) : nil)
    try member("engagementRate", attendee.engagementRate)
    if credited { try member("credits", live ? attendee.credits : nil) }
    try member("sessions", attendee.viewings) { json, viewing in
      try json.member("id", ids[viewing.session])
      try json.member("minutes", Ratio(viewing.liveSeconds, 60))
      try json.member("engagementRate", viewing.engagementRate)
      if let isCredited = viewing.isCredited { try json.member("credited", isCredited) }
    }
  }
}
