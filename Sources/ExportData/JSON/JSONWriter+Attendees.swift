import RecapAnalytics

extension JSONWriter {
  mutating func members(of metrics: AttendeeMetrics) throws {
    let attendee = metrics.attendee
    try member("id", attendee.id)
    try member("name", metrics.name)
    try member("title", attendee.title)
    try member("company", attendee.company)
    try member("role", attendee.role)
    try member("industry", attendee.industry)
    try member("country", attendee.countryCode)
    try member("minutesViewed", metrics.minutesViewed)
    try member("reactions", metrics.reactions)
    try member("chatMessages", metrics.chatMessages)
    try member("pollsAnswered", metrics.pollsAnswered)
    try member("engagementRate", metrics.engagementRate)
    try member("qaThreads", metrics.qaThreads)
    try member("attachmentDownloads", metrics.attachmentDownloads)
    try member("handRaises", metrics.handRaises)
    let cells = metrics.heatmap.map { cell in
      cell == .absent ? UInt8(ascii: ".") : UInt8(ascii: "0") + cell.rawValue
    }
    try member("heatmap", String(decoding: cells, as: UTF8.self))
    try member("externalId", attendee.externalID)
  }

  mutating func members(of poll: PollMetrics) throws {
    try member("id", poll.id)
    try member("question", poll.question)
    try member("type", poll.type.rawValue)
    try member("askedAtSecond", poll.askedAtSecond)
    try member("optionCount", poll.optionCount)
    try member("participants", poll.participants)
    try member("answers", poll.answers) { json, answer in
      try json.member("label", answer.label)
      try json.member("participants", answer.participants)
      try json.member("rate", answer.rate)
      try json.member("isCorrect", answer.isCorrect)
    }
  }

  mutating func members(of recording: RecordingMetrics) throws {
    try member("impressions", recording.impressions)
    try member("plays", recording.plays)
    try member("minutesViewed", recording.minutesViewed)
    try member("averageCompletionRate", recording.averageCompletionRate)
    try member("uniqueViewers", recording.uniqueViewers)
    try member("playsByDay", recording.playsByDay) { json, day in
      try json.member("date", day.date.iso8601)
      try json.member("plays", day.plays)
    }
    try member("viewers", recording.viewers) { json, viewer in
      try json.member("id", viewer.attendee.id)
      try json.member("name", viewer.name)
      try json.member("impressions", viewer.impressions)
      try json.member("plays", viewer.plays)
      try json.member("minutesViewed", viewer.minutesViewed)
      try json.member("averageCompletionRate", viewer.averageCompletionRate)
      try json.member("externalId", viewer.attendee.externalID)
    }
  }
}
