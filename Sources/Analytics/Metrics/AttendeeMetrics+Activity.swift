extension AttendeeMetrics {
  /// Live viewers, longest viewing first.
  static func list(of activity: SessionActivity) -> [AttendeeMetrics] {
    let viewers = activity.attendees.compactMap(AttendeeMetrics.init)
    // Indices are quicker to move than viewers.
    return viewers.indices.sorted { precedes(viewers[$0], viewers[$1]) }.map { viewers[$0] }
  }

  /// Nil for somebody who never watched live.
  private init?(_ activity: AttendeeActivity) {
    guard let live = activity.live else { return nil }
    attendee = activity.attendee
    name = attendee.displayName
    isAnonymous = attendee.isAnonymous
    liveSeconds = live.liveSeconds
    engagedSeconds = live.engagedSeconds
    visits = activity.visits
    stretches = live.stretches
    reactions = activity.reactions
    chatMessages = activity.chatMessages
    pollsAnswered = activity.pollsAnswered
    qaThreads = activity.qaThreads
    attachmentDownloads = activity.attachmentDownloads
    handRaises = activity.handRaises
    heatmap = live.heatmap
  }

  private static func precedes(_ a: AttendeeMetrics, _ b: AttendeeMetrics) -> Bool {
    if a.liveSeconds != b.liveSeconds { return a.liveSeconds > b.liveSeconds }
    // Of equal live seconds, the rates are ordered as the engaged seconds are.
    if a.engagedSeconds != b.engagedSeconds { return a.engagedSeconds > b.engagedSeconds }
    return (CodePointString(a.name), a.attendee.id) < (CodePointString(b.name), b.attendee.id)
  }
}
