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
  /// - Parameter playsFollow: The recording was played after the session only.
  func lead(_ summary: Summary, duration: Int, playsFollow: Bool) -> [LeadWords] {
    guard summary.uniqueViewers > 0 else { return [.figure("Nobody watched.")] }
    return audience(summary, playsFollow: playsFollow) + stay(summary, of: duration)
      + participation(summary)
  }

  private func audience(_ summary: Summary, playsFollow: Bool) -> [LeadWords] {
    let (live, recording) = (summary.liveUniqueViewers, summary.recordingUniqueViewers)
    let people = summary.uniqueViewers
    let start = LeadWords.figure(
      counted(people, "person", "people"), of: live > 0 ? .attendees : .recording)
    if recording == 0 { return [start, .plain(" watched live.")] }
    if live == 0 { return [start, .plain(" watched the recording.")] }
    let returned = live + recording - people
    guard playsFollow || returned == 0 else {
      return [start] + both(returned, of: live, recording)
    }
    if returned == people {
      let all = people == 1 ? " and " : people == 2 ? ", and both " : ", and all "
      return [start, .plain(" watched live" + all)] + returners("came back", to: "the recording")
    }
    if returned == recording {
      return [start, .plain(" watched live; ")]
        + returners("\(count(returned)) came back", to: "the recording")
    }
    let parts = LeadWords.plain(" watched: \(count(live)) live, \(count(recording)) the recording")
    guard returned > 0 else { return [start, parts, .plain(".")] }
    let who = returned < live ? count(returned) : live == 1 ? "the live viewer" : "all live viewers"
    return [start, parts, .plain(", "), .figure("\(who) came back", of: .recording), .plain(".")]
  }

  /// Who watched both, where nobody can be said to have come back.
  private func both(_ both: Int, of live: Int, _ recording: Int) -> [LeadWords] {
    [
      .plain(" watched: \(count(live)) live, \(count(recording)) the recording, "),
      .figure("\(count(both)) both", of: .recording), .plain("."),
    ]
  }

  /// Who watched the recording after the session itself.
  private func returners(_ figure: String, to recording: String) -> [LeadWords] {
    [.figure(figure, of: .recording), .plain(" to \(recording).")]
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
  private func length(_ summary: Summary, of duration: Int) -> String {
    if duration < 60 {
      let mean = Ratio(summary.liveSeconds, summary.liveUniqueViewers)
      return "\(numbers.decimal(mean)) of \(counted(duration, "second"))"
    }
    let whole = duration.isMultiple(of: 60)
    let minutes = whole ? count(duration / 60) : numbers.decimal(Ratio(duration, 60))
    return "\(numbers.decimal(summary.averageLiveMinutesViewed)) of \(minutes) "
      + (minutes == "1" ? "minute" : "minutes")
  }

  private func participation(_ summary: Summary) -> [LeadWords] {
    let reacted = who(summary.reactions, of: summary.liveUniqueViewers)
    let polled = who(summary.polls, of: summary.liveUniqueViewers)
    switch (reacted, polled) {
    case (let reacted?, let polled?):
      let isOne = summary.liveUniqueViewers == 1
      return [
        .plain(" \(reacted) sent a reaction" + (isOne ? " and " : ", and ")),
        .figure(isOne ? "answered a poll" : "\(polled) answered a poll", of: .polls), .plain("."),
      ]
    case (let reacted?, nil): return [.plain(" \(reacted) sent a reaction.")]
    case (nil, let polled?):
      return [.plain(" "), .figure("\(polled) answered a poll", of: .polls), .plain(".")]
    case (nil, nil): return []
    }
  }

  /// Who took part; nil where nobody did, or so few that their share would be 0%.
  private func who(_ part: Summary.Participation, of live: Int) -> String? {
    guard let share = rateAboveZero(part.rate) else { return nil }
    return live == 1 ? "That viewer" : share
  }
}
