public import RecapAnalytics

extension SessionFixture {
  /// A session in which people did whatever there is, of which a source leaves some signals out.
  public static func partial(
    without unmeasured: Set<Signal>, people count: Int = 30
  ) -> SessionFixture {
    var session = SessionFixture()
    session.unmeasured = unmeasured
    session.people = (0..<count).map { index in
      let start = index % 4 == 0 ? 0 : 41 * index % 1200
      let end = index % 3 == 0 ? 3600 : start + 600 + 67 * index % 1700
      var person = Person(
        "Person", "Number \(index)", live: [Stretch(start..<end, sound: index % 5 > 0)])
      person.title = "Engineer"
      person.company = "Company \(index % 7)"
      person.stated = unmeasured.contains(.timing) ? (end - start, (end - start) * 3 / 5) : nil
      let kinds = InteractionKind.allCases
      person.interactions = (0..<index % 4).map { number in
        Interaction(kinds[(index + number) % kinds.count], at: start + 30 * number, detail: "clap")
      }
      if index % 3 == 1 {
        person.plays = [Play(at: session.startedAt + 90_000 + index * 9_000, seconds: 600 + index)]
      }
      return person
    }
    session.polls = [
      Poll("Ready?", at: 900, answeredBy: Array((0..<count).filter { $0 % 2 == 0 })),
      Poll("And now?", at: 1800, answeredBy: Array((0..<count).filter { $0 % 3 == 0 })),
    ]
    return session
  }

  /// What sources leave out together.
  public static let partialSources: [Set<Signal>] =
    Signal.allCases.map { [$0] } + [
      [.recording, .attachmentDownloads],
      [.recording, .attachmentDownloads, .qaThreads, .handRaises, .polls, .chatMessages],
      [
        .recording, .attachmentDownloads, .qaThreads, .handRaises, .polls, .chatMessages,
        .reactions,
      ],
      [.engagement, .recording, .visitCountry, .device],
      [.timing, .timeZone, .visitCountry, .device, .polls],
      Set(Signal.allCases).subtracting([.attendance]),
      Set(Signal.allCases).subtracting([.polls]),
      Set(Signal.allCases).subtracting([.recording]),
      [.attendance, .timing], Set(Signal.allCases),
    ]
}
