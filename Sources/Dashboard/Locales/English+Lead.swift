import RecapAnalytics

extension English {
  /// A piece of the lead: a figure with its noun, or the words between.
  struct LeadWords {
    let text: String
    let isEmphasized: Bool
    /// The part of the report that has more on it.
    let destination: ReportPart?

    static func figure(_ text: String, of part: ReportPart? = nil) -> LeadWords {
      LeadWords(text: text, isEmphasized: true, destination: part)
    }

    static func plain(_ text: String) -> LeadWords {
      LeadWords(text: text, isEmphasized: false, destination: nil)
    }
  }

  /// The audience in a sentence or two. A clause whose number is missing or zero falls away.
  func lead(
    _ summary: Summary, duration: Int, told source: Provenance = Provenance()
  ) -> [LeadWords] {
    guard summary.uniqueViewers > 0 else { return [.figure("Nobody watched.")] }
    return audience(summary) + stay(summary, of: duration)
      + participation(summary, told: source)
  }

  private func audience(_ summary: Summary) -> [LeadWords] {
    let (live, recording) = (summary.liveUniqueViewers, summary.recordingUniqueViewers)
    let people = summary.uniqueViewers
    let start = LeadWords.figure(
      counted(people, "person", "people"), of: live > 0 ? .attendees : .recording)
    if recording == 0 { return [start, .plain(" watched live.")] }
    if live == 0 { return [start, .plain(" watched the recording.")] }
    let both = live + recording - people
    if both == people {
      let all = people == 1 ? " and " : people == 2 ? ", and both " : ", and all "
      return [start, .plain(" watched live" + all), .figure("the recording too", of: .recording)]
        + [.plain(".")]
    }
    if both == recording {
      return [start, .plain(" watched live; ")]
        + [.figure("\(count(both)) the recording too", of: .recording), .plain(".")]
    }
    if both == live {
      return [start, .plain(" watched the recording; ")]
        + [.figure("\(count(both)) live too", of: .attendees), .plain(".")]
    }
    let parts = LeadWords.plain(" watched: \(count(live)) live, \(count(recording)) the recording")
    guard both > 0 else { return [start, parts, .plain(".")] }
    return [
      start, parts, .plain(", "), .figure("\(count(both)) both", of: .recording), .plain("."),
    ]
  }

  private func stay(_ summary: Summary, of duration: Int) -> [LeadWords] {
    guard summary.liveUniqueViewers > 0 else { return [] }
    let isOne = summary.liveUniqueViewers == 1
    let stay = LeadWords.figure(length(summary, of: duration), of: .attendees)
    let start: [LeadWords] =
      isOne
      ? [.plain(" The live viewer stayed "), stay]
      : [.plain(" Live viewers stayed "), stay, .plain(" on average")]
    guard let rate = rateAboveZero(summary.averageLiveEngagementRate) else {
      return start + [.plain(".")]
    }
    return start + [
      .plain(isOne ? " and was engaged for " : " and were engaged for "),
      .figure("\(rate) of that time", of: .attendees), .plain("."),
    ]
  }

  /// "40.8 of 60 minutes".
  func length(_ summary: Summary, of duration: Int) -> String {
    if duration < 60 {
      let mean = Ratio(summary.liveSeconds, summary.liveUniqueViewers)
      return "\(numbers.decimal(mean)) of \(counted(duration, "second"))"
    }
    let whole = duration.isMultiple(of: 60)
    let minutes = whole ? count(duration / 60) : numbers.decimal(Ratio(duration, 60))
    return "\(numbers.decimal(summary.averageLiveMinutesViewed)) of \(minutes) "
      + (minutes == "1" ? "minute" : "minutes")
  }

  func participation(_ summary: Summary, told source: Provenance) -> [LeadWords] {
    let live = summary.liveUniqueViewers
    let reacted = source.measures(.reactions) ? who(summary.reactions, of: live) : nil
    let polled = source.measures(.polls) ? who(summary.polls, of: live) : nil
    switch (reacted, polled) {
    case (let reacted?, let polled?):
      if summary.reactions.participants == live, summary.polls.participants == live {
        return [
          .plain(" \(sentence(reacted)) sent a reaction and "),
          .figure("answered a poll", of: .polls),
          .plain("."),
        ]
      }
      return [
        .plain(" \(sentence(reacted)) sent a reaction, and "),
        .figure("\(polled) answered a poll", of: .polls), .plain("."),
      ]
    case (let reacted?, nil): return [.plain(" \(sentence(reacted)) sent a reaction.")]
    case (nil, let polled?):
      return [.plain(" "), .figure("\(sentence(polled)) answered a poll", of: .polls), .plain(".")]
    case (nil, nil): return []
    }
  }

  /// Who took part; nil where nobody did, or so few that their share would be 0%.
  private func who(_ part: Summary.Participation, of live: Int) -> String? {
    guard let share = rateAboveZero(part.rate) else { return nil }
    if part.participants == live {
      return live == 1 ? "That viewer" : live == 2 ? "both" : "all \(count(live))"
    }
    return share
  }
}
