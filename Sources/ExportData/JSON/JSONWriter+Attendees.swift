import RecapAnalytics

extension JSONWriter {
  mutating func members(of metrics: AttendeeMetrics, _ provenance: Provenance) throws {
    let attendee = metrics.attendee
    try member("id", attendee.id)
    try member("name", metrics.name)
    try member("title", attendee.title)
    try member("company", attendee.company)
    try member("role", attendee.role)
    try member("industry", attendee.industry)
    try member("country", attendee.countryCode)
    try member("minutesViewed", metrics.minutesViewed)
    try member("reactions", provenance.measures(.reactions) ? metrics.reactions : nil)
    try member("chatMessages", provenance.measures(.chatMessages) ? metrics.chatMessages : nil)
    try member(
      "pollsAnswered", provenance.tellsPollsAnswered ? metrics.pollsAnswered : nil)
    try member("engagementRate", provenance.measures(.engagement) ? metrics.engagementRate : nil)
    try member("qaThreads", provenance.measures(.qaThreads) ? metrics.qaThreads : nil)
    try member(
      "attachmentDownloads",
      provenance.measures(.attachmentDownloads) ? metrics.attachmentDownloads : nil)
    try member("handRaises", provenance.measures(.handRaises) ? metrics.handRaises : nil)
    let knowsLevels = provenance.measures(.engagement)
    let cells = metrics.heatmap.map { cell in
      cell == .absent
        ? UInt8(ascii: ".") : knowsLevels ? UInt8(ascii: "0") + cell.rawValue : UInt8(ascii: "w")
    }
    try member(
      "heatmap", provenance.measures(.timing) ? String(decoding: cells, as: UTF8.self) : nil)
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

  mutating func members(of recording: RecordingMetrics, _ provenance: Provenance) throws {
    // Where sums alone tell of it, nobody counted what they do not tell.
    let sums = provenance.recordingSums
    let tellsPlays = sums?.tellsPlays ?? true, tellsRate = sums?.tellsCompletion ?? true
    try figures(of: recording, provenance)
    try member("playsByDay", recording.playsByDay) { json, day in
      try json.member("date", day.date.iso8601)
      try json.member("plays", day.plays)
    }
    try member("viewers", recording.viewers) { json, viewer in
      try json.member("id", viewer.attendee.id)
      try json.member("name", viewer.name)
      try json.member("impressions", sums == nil ? viewer.impressions : nil)
      try json.member("plays", tellsPlays ? viewer.plays : nil)
      try json.member("minutesViewed", viewer.minutesViewed)
      try json.member(
        "averageCompletionRate", tellsPlays && tellsRate ? viewer.averageCompletionRate : nil)
      try json.member("externalId", viewer.attendee.externalID)
    }
  }
}
