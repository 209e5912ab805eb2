import SessionFixtures

@testable import RecapAnalytics

/// Sessions that try what a page can hold.
enum HardFixtures {
  static let scripts: [(name: String, text: String)] = [
    ("Latin", "Maximiliane Wilhelmina von Hohenlohe-Schillingsfürst "),
    ("one Latin word", "Donaudampfschifffahrtsgesellschaftskapitän"),
    ("Arabic", "عبد الرحمن بن محمد الخوارزمي "), ("CJK", "長谷川山田太郎花子王小明李"),
    ("Thai", "สมชายศรีสุวรรณเจริญพานิช"), ("Devanagari", "राजेन्द्र प्रसाद श्रीवास्तव "),
    ("emoji", "🎉👩‍💻🚀🇩🇪❤️🙂 "), ("Hebrew", "משה בן אברהם הכהן "),
  ]

  /// The text over and over, up to a number of characters.
  static func long(_ text: String, _ count: Int) -> String {
    String(String(repeating: text, count: count / text.count + 1).prefix(count))
  }

  /// Long names and details in every script, 45 polls, five adjacent peaks, one of a short last
  /// stretch.
  static var everything: SessionFixture {
    var session = SessionFixture()
    session.duration = 39 * 60
    session.title = long("Everything that can be said in a title ", 300)
    session.event = long("The event of all events ", 300)
    for script in scripts {
      var person = SessionFixture.Person(
        long(script.text, 200), nil, live: [.init(0..<1200), .init(1300..<2340, sound: false)])
      person.title = long(script.text, 200)
      person.company = long(script.text, 200)
      person.interactions = (15...19).flatMap { bucket in
        (0..<5).map { .init(.reaction, at: min(bucket * 120 + $0, 2339), detail: "clap") }
      }
      person.plays = [.init(at: session.startedAt + 90_000, seconds: 700)]
      session.people.append(person)
    }
    session.people += (0..<60).map {
      SessionFixture.Person("Person \($0)", "Lastname", live: [.init(0..<(100 + $0))])
    }
    session.polls = (0..<45).map { .init("Question \($0)?", at: $0 * 52, answeredBy: [0, 1, 2]) }
    return session
  }
}

extension SessionMetrics {
  /// The same story with many times the people.
  func enlarged(by factor: Int) -> SessionMetrics {
    return SessionMetrics(
      session: session, summary: summary.enlarged(by: factor),
      timeline: timeline.map {
        TimelineMinute(
          minute: $0.minute, viewers: $0.viewers * factor,
          viewedSeconds: $0.viewedSeconds * factor, engagedSeconds: $0.engagedSeconds * factor,
          reactions: $0.reactions * factor)
      },
      reactionPeaks: reactionPeaks.map {
        ReactionPeak(
          startMinute: $0.startMinute, endMinute: $0.endMinute, count: $0.count * factor,
          topReaction: $0.topReaction)
      },
      moments: moments.map {
        if case .count(let count) = $0.value {
          return Moment(kind: $0.kind, minute: $0.minute, value: .count(count * factor))
        }
        return $0
      },
      attendees: attendees.map { $0.enlarged(by: factor) }, polls: polls, recording: recording,
      countries: countries, devices: devices, dataQuality: dataQuality,
      smallestGroup: smallestGroup)
  }
}

extension AttendeeMetrics {
  fileprivate func enlarged(by factor: Int) -> AttendeeMetrics {
    AttendeeMetrics(
      attendee: attendee, name: name, isAnonymous: isAnonymous, liveSeconds: liveSeconds,
      engagedSeconds: engagedSeconds, visits: visits, stretches: stretches,
      reactions: reactions * factor,
      chatMessages: chatMessages * factor, pollsAnswered: pollsAnswered,
      qaThreads: qaThreads * factor, attachmentDownloads: attachmentDownloads * factor,
      handRaises: handRaises * factor, heatmap: heatmap)
  }
}

extension Summary {
  func enlarged(by factor: Int) -> Summary {
    return Summary(
      uniqueViewers: uniqueViewers * factor,
      liveUniqueViewers: liveUniqueViewers * factor,
      recordingUniqueViewers: recordingUniqueViewers * factor,
      averageMinutesViewed: averageMinutesViewed,
      averageLiveMinutesViewed: averageLiveMinutesViewed,
      averageLiveEngagementRate: averageLiveEngagementRate,
      reactions: reactions.enlarged(by: factor), chatMessages: chatMessages.enlarged(by: factor),
      polls: polls.enlarged(by: factor), qaThreads: qaThreads.enlarged(by: factor),
      attachmentDownloads: attachmentDownloads.enlarged(by: factor),
      handRaises: handRaises.enlarged(by: factor),
      recordingPlays: recordingPlays * factor,
      liveSeconds: liveSeconds * factor,
      recordingSeconds: recordingSeconds * factor)
  }
}

extension Summary.Participation {
  func enlarged(by factor: Int) -> Summary.Participation {
    Summary.Participation(count: count * factor, participants: participants * factor, rate: rate)
  }
}
