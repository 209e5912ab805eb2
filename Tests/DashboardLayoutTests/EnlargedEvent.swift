@testable import RecapAnalytics

extension EventMetrics {
  /// The same event with so many times the people; the list of them is as it was.
  func enlarged(by factor: Int) -> EventMetrics {
    EventMetrics(
      event: event, startsAt: startsAt, endsAt: endsAt, totals: totals.enlarged(by: factor),
      sessions: sessions.map { $0.enlarged(by: factor) },
      audience: audience.map {
        EventAudience.Block(firstMinute: $0.firstMinute, viewers: $0.viewers.map { factor * $0 })
      },
      days: days.map { day in
        Day(
          date: day.date, sessions: day.sessions, liveAttendees: factor * day.liveAttendees,
          newAttendees: factor * day.newAttendees, liveSeconds: factor * day.liveSeconds,
          peak: day.peak.map { (factor * $0.viewers, $0.startsAt) }, isTimed: day.isTimed)
      },
      playsByDay: playsByDay.map { PlayCalendar.Day(date: $0.date, plays: factor * $0.plays) },
      attendance: attendance.map {
        Attendance(sessions: $0.sessions, attendees: factor * $0.attendees)
      },
      retention: retention.map {
        Retention(
          session: $0.session, seenBefore: factor * $0.seenBefore, here: factor * $0.here,
          hereOrLater: factor * $0.hereOrLater)
      },
      overlaps: overlaps.map {
        Overlap(
          first: $0.first, second: $0.second, both: factor * $0.both,
          shareOfSmaller: $0.shareOfSmaller, isSimultaneous: $0.isSimultaneous)
      },
      flows: flows.map {
        Flow(from: $0.from, to: $0.to, stayed: factor * $0.stayed, share: $0.share)
      },
      within: within,
      left: left.map { Leaving(session: $0.session, people: factor * $0.people) },
      countries: countries.map {
        CountryMetrics(
          code: $0.code, liveViewers: $0.liveViewers.map { factor * $0 },
          recordingViewers: $0.recordingViewers.map { factor * $0 })
      },
      devices: devices.map {
        DeviceMetrics(
          device: $0.device, liveViewers: $0.liveViewers.map { factor * $0 },
          recordingViewers: $0.recordingViewers.map { factor * $0 })
      },
      companies: companies.map {
        Company(
          name: $0.name, attendees: factor * $0.attendees, liveSeconds: factor * $0.liveSeconds,
          engagedSeconds: factor * $0.engagedSeconds, ratedSeconds: factor * $0.ratedSeconds)
      },
      attendees: attendees, moments: moments, quality: quality, credit: credit,
      smallestGroup: smallestGroup)
  }
}

extension EventMetrics.Totals {
  fileprivate func enlarged(by factor: Int) -> EventMetrics.Totals {
    EventMetrics.Totals(
      attendees: factor * attendees, liveAttendees: factor * liveAttendees,
      recordingAttendees: factor * recordingAttendees, sessions: sessions,
      sessionsWatched: sessionsWatched, contentSeconds: contentSeconds,
      liveSeconds: factor * liveSeconds, recordingSeconds: factor * recordingSeconds,
      engagedSeconds: factor * engagedSeconds, ratedSeconds: factor * ratedSeconds,
      liveVisits: factor * liveVisits, reactions: reactions.enlarged(by: factor),
      chatMessages: chatMessages.enlarged(by: factor), qaThreads: qaThreads.enlarged(by: factor),
      attachmentDownloads: attachmentDownloads.enlarged(by: factor),
      handRaises: handRaises.enlarged(by: factor), polls: polls,
      recordingPlays: factor * recordingPlays)
  }
}

extension EventSession {
  fileprivate func enlarged(by factor: Int) -> EventSession {
    var large = EventSession(
      session, summary: summary.enlarged(by: factor), provenance: provenance,
      minutes: minutes.map {
        LiveAudience.Minute(
          viewers: factor * $0.viewers, viewedSeconds: factor * $0.viewedSeconds,
          engagedSeconds: factor * $0.engagedSeconds)
      }, mostAnsweredPoll: mostAnsweredPoll)
    large.newAttendees = factor * newAttendees
    large.ranks = ranks
    return large
  }
}
