extension SessionActivity {
  /// Forgets whatever rows there are of signals that nobody may believe, before totals are set.
  public mutating func leaveOut(_ unmeasured: Set<Signal>) {
    if unmeasured.contains(.attendance) {
      leaveOutAttendance()
    } else if unmeasured.contains(.timing) {
      leaveOutTiming()
    }
    if unmeasured.contains(.engagement) { leaveOutEngagement() }
    if unmeasured.contains(.visitCountry) { countries.removeVisits() }
    if unmeasured.contains(.device) { devices.removeVisits() }
    if unmeasured.contains(.reactions) {
      reactions = ReactionTally(sessionMinutes: session.minutes)
      hasTimelessReactions = false
    }
    for index in attendees.indices {
      if unmeasured.contains(.reactions) { attendees[index].reactions = 0 }
      if unmeasured.contains(.chatMessages) { attendees[index].chatMessages = 0 }
      if unmeasured.contains(.qaThreads) { attendees[index].qaThreads = 0 }
      if unmeasured.contains(.attachmentDownloads) { attendees[index].attachmentDownloads = 0 }
      if unmeasured.contains(.handRaises) { attendees[index].handRaises = 0 }
    }
    if unmeasured.contains(.polls) {
      polls = []
      for index in attendees.indices {
        (attendees[index].pollAnswers, attendees[index].pollsAnswered) = (0, 0)
      }
    }
    if unmeasured.contains(.recording) { leaveOutRecording() }
  }

  private mutating func leaveOutAttendance() {
    for index in attendees.indices { (attendees[index].live, attendees[index].visits) = (nil, 0) }
    audience = emptyAudience
    countries.removeVisits()
    devices.removeVisits()
  }

  /// How long people watched stays; when they did is not known.
  private mutating func leaveOutTiming() {
    for index in attendees.indices {
      attendees[index].live = attendees[index].live.map {
        LiveViewing(
          liveSeconds: $0.liveSeconds, engagedSeconds: $0.engagedSeconds,
          heatmap: Array(repeating: .absent, count: $0.heatmap.count))
      }
    }
    audience = emptyAudience
    statedLiveSeconds = true
  }

  private mutating func leaveOutEngagement() {
    for index in attendees.indices {
      attendees[index].live = attendees[index].live.map {
        LiveViewing(
          liveSeconds: $0.liveSeconds, engagedSeconds: 0, heatmap: $0.heatmap,
          stretches: $0.stretches)
      }
    }
    for minute in audience.minutes.indices { audience.minutes[minute].engagedSeconds = 0 }
  }

  private mutating func leaveOutRecording() {
    for index in attendees.indices {
      (attendees[index].impressions, attendees[index].plays) = (0, 0)
      (attendees[index].secondsViewed, attendees[index].percentilesViewed) = (0, 0)
      attendees[index].watchedRecordingSoon = false
    }
    countries.removePlays()
    devices.removePlays()
    forgetPlays()
  }

  private var emptyAudience: LiveAudience {
    LiveAudience(minutes: Array(repeating: .init(), count: session.minutes))
  }
}
