extension RecordingMetrics {
  init(_ activity: SessionActivity) {
    // Of a group of live viewers few may have come back.
    let showsAttributes = activity.anonymity == nil
    // Where sums alone tell of a recording, somebody may have watched it without a counted play.
    let unordered = activity.attendees.lazy
      .filter { $0.impressions + $0.plays > 0 || $0.isRecordingViewer }
      .map { Viewer($0, showsAttributes: showsAttributes) }
    let list = Array(unordered)
    // Indices are quicker to move than viewers.
    viewers = list.indices.sorted { Viewer.precedes(list[$0], list[$1]) }.map { list[$0] }
    impressions = viewers.reduce(0) { $0 + $1.impressions }
    plays = viewers.reduce(0) { $0 + $1.plays }
    secondsViewed = activity.recordingSeconds
    uniqueViewers = activity.attendees.count(where: \.isRecordingViewer)
    averageCompletionRate = Ratio(viewers.reduce(0) { $0 + $1.percentilesViewed }, 100 * plays)
    playsByDay = activity.calendar.days
  }
}

extension RecordingMetrics.Viewer {
  fileprivate init(_ activity: AttendeeActivity, showsAttributes: Bool) {
    attendee = showsAttributes ? activity.attendee : activity.attendee.withoutAttributes
    name = attendee.displayName
    isAnonymous = attendee.isAnonymous
    impressions = activity.impressions
    plays = activity.plays
    secondsViewed = activity.secondsViewed
    percentilesViewed = activity.percentilesViewed
    interactions = InteractionCounts(
      reactions: activity.reactions, chatMessages: activity.chatMessages,
      pollsAnswered: activity.pollsAnswered, qaThreads: activity.qaThreads,
      attachmentDownloads: activity.attachmentDownloads, handRaises: activity.handRaises)
  }

  fileprivate static func precedes(_ a: Self, _ b: Self) -> Bool {
    if a.plays != b.plays { return a.plays > b.plays }
    if a.secondsViewed != b.secondsViewed { return a.secondsViewed > b.secondsViewed }
    return (CodePointString(a.name), a.attendee.id) < (CodePointString(b.name), b.attendee.id)
  }
}
