/// The sessions around the main one.
enum SideSessions {
  /// A pre-recorded talk, broadcast as if it were live: hardly anybody leaves early.
  static let simulive = SessionScript(
    id: "platform-in-nine-charts",
    title: "The platform year in nine charts",
    kind: .simulive,
    startedAt: 1_772_618_400,  // 4 March, 11:00 in Berlin
    minutes: 45,
    crowd: CrowdScript(share: 0.34, recordingOnly: 0.3, recording: 0.42),
    viewing: ViewingScript(
      arrivals: [0: 0.6, 3: 0.8, 10: 0.93, 30: 1],
      departures: [0: 0, 10: 0.05, 30: 0.12, 54: 0.2, 58: 0.34, 60: 0.4],
      attention: [0: 0.55, 10: 0.66, 22: 0.62, 30: 0.72, 45: 0.6, 60: 0.62],
      wanderers: 0.1),
    activities: [
      reactions(share: 0.22, rate: 0.6), chat(share: 0.2, rate: 0.5), downloads(share: 0.3),
    ],
    polls: Array(PollCatalogue.polls[0...2]))

  /// A small meeting, some of it on stage, whose recording was loaded but never played.
  static let room = SessionScript(
    id: "office-hours",
    title: "Office hours: ask the release engineers",
    kind: .room,
    startedAt: 1_772_701_200,  // 5 March, 10:00 in Berlin
    minutes: 30,
    crowd: CrowdScript(share: 0.06, limit: 40, recordingOnly: 0, recording: 0),
    viewing: ViewingScript(
      arrivals: [0: 0.5, 4: 0.8, 20: 0.95, 40: 1],
      departures: [0: 0, 30: 0.1, 52: 0.25, 60: 0.4],
      attention: [0: 0.7, 20: 0.8, 60: 0.75],
      onStage: 6),
    activities: [
      reactions(share: 0.3, rate: 0.7), chat(share: 0.5, rate: 1.6), raisedHands(share: 0.35),
    ],
    polls: Array(PollCatalogue.polls[3...3]),
    recording: RecordingScript(idlers: 0.15))

  /// A short one in another time zone, without polls or reactions.
  static let welcome = SessionScript(
    id: "welcome-asia-pacific",
    title: "Welcome to the days, Asia–Pacific edition",
    startedAt: 1_772_594_100,  // 4 March, 08:45 in Kolkata
    minutes: 12,
    timeZone: "Asia/Kolkata",
    utcOffset: 19_800,
    crowd: CrowdScript(share: 0.2, recordingOnly: 0.1, recording: 0.2),
    viewing: ViewingScript(
      arrivals: [0: 0.35, 10: 0.6, 30: 0.9, 50: 1], departures: [0: 0, 50: 0.1, 60: 0.2],
      attention: [0: 0.5, 30: 0.72, 60: 0.66]),
    activities: [chat(share: 0.1, rate: 0.15)])

  /// One of the many talks that run side by side on the three days.
  static func parallel(number: Int) -> SessionScript {
    let place = number - 4
    let talk = SessionCatalogue.talk(place)
    let slots = 3 * 16
    let slot = (place * 7) % slots
    let day = slot / 16
    let kinds: [SessionScript.Kind] = [.live, .live, .simulive, .live, .room]
    let kind = kinds[place % kinds.count]
    let pollCount = [2, 0, 3, 1, 4][(place / 2) % 5]
    let firstPoll = (place * 3) % (PollCatalogue.polls.count - 4)
    return SessionScript(
      id: talk.id,
      title: talk.title,
      kind: kind,
      // From 3 March, 09:00 in Berlin, every half hour.
      startedAt: 1_772_524_800 + day * 86_400 + (slot % 16) * 1_800,
      minutes: [30, 45, 25, 60, 20, 50][place % 6],
      crowd: CrowdScript(
        share: [0.22, 0.12, 0.17, 0.08][place % 4], limit: kind == .room ? 60 : .max,
        recordingOnly: 0.15, recording: place % 7 == 5 ? 0.15 : 0.3),
      viewing: ViewingScript(onStage: kind == .room ? 5 : 0),
      activities: [
        reactions(share: 0.25, rate: 0.7), chat(share: 0.12, rate: 0.3), questions(share: 0.08),
        downloads(share: 0.15), raisedHands(share: kind == .room ? 0.25 : 0.03),
      ],
      polls: Array(PollCatalogue.polls[firstPoll..<(firstPoll + pollCount)]))
  }

  private static func reactions(share: Double, rate: Double) -> ActivityScript {
    ActivityScript(
      kind: .reaction, share: share, rate: rate,
      phases: [
        .init(minutes: 0...60, weight: 0.5, details: ["heart", "smile", "clap", "think", "wow"]),
        .init(minutes: 24...30, weight: 0.25, details: ["heart", "smile", "wow"]),
        .init(minutes: 56...60, weight: 0.25, details: ["clap", "clap", "heart"]),
      ])
  }

  private static func chat(share: Double, rate: Double) -> ActivityScript {
    ActivityScript(
      kind: .chatMessage, share: share, rate: rate,
      phases: [.init(minutes: 0...60, weight: 0.7), .init(minutes: 0...5, weight: 0.3)])
  }

  private static func questions(share: Double) -> ActivityScript {
    ActivityScript(
      kind: .qaThread, share: share, rate: share * 1.1, phases: [.init(minutes: 10...60, weight: 1)]
    )
  }

  private static func downloads(share: Double) -> ActivityScript {
    ActivityScript(
      kind: .attachmentDownload, share: share, rate: share * 1.4,
      phases: [.init(minutes: 5...60, weight: 1, details: ["slides.pdf", "handout.pdf"])])
  }

  private static func raisedHands(share: Double) -> ActivityScript {
    ActivityScript(
      kind: .handRaise, share: share, rate: share * 1.5,
      phases: [.init(minutes: 10...58, weight: 1)])
  }
}
