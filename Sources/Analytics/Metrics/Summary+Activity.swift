extension Summary {
  init(_ activity: SessionActivity) {
    let attendees = activity.attendees
    let live = attendees.count(where: \.isLiveViewer)
    let recording = attendees.count(where: \.isRecordingViewer)
    let unique = attendees.count { $0.isLiveViewer || $0.isRecordingViewer }

    func participation(_ count: (AttendeeActivity) -> Int) -> Participation {
      let participants = attendees.count { $0.isLiveViewer && count($0) > 0 }
      return Participation(
        count: attendees.reduce(0) { $0 + count($1) },
        participants: participants, rate: Ratio(participants, live))
    }

    uniqueViewers = unique
    liveUniqueViewers = live
    recordingUniqueViewers = recording
    liveSeconds =
      activity.statedLiveSeconds
      ? attendees.reduce(0) { $0 + ($1.live?.liveSeconds ?? 0) } : activity.audience.viewedSeconds
    recordingSeconds = activity.recordingSeconds
    averageMinutesViewed = Ratio(liveSeconds + recordingSeconds, 60 * unique)
    averageLiveMinutesViewed = Ratio(liveSeconds, 60 * live)
    let engagedSeconds =
      activity.statedLiveSeconds
      ? attendees.reduce(0) { $0 + ($1.live?.engagedSeconds ?? 0) }
      : activity.audience.engagedSeconds
    averageLiveEngagementRate = Ratio(engagedSeconds, liveSeconds)
    reactions = participation(\.reactions)
    chatMessages = participation(\.chatMessages)
    let answering = participation(\.pollsAnswered)
    polls = Participation(
      count: activity.polls.count, participants: answering.participants, rate: answering.rate)
    qaThreads = participation(\.qaThreads)
    attachmentDownloads = participation(\.attachmentDownloads)
    handRaises = participation(\.handRaises)
    recordingPlays = attendees.reduce(0) { $0 + $1.plays }
  }
}
