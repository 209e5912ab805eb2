import RecapAnalytics
import Testing

@Suite("A session for others than the organizer")
final class AnonymizedActivityTests {
  private var activity = AnonymizedActivityTests.session()

  private static func session() -> SessionActivity {
    SessionActivity(
      Session(
        id: "s", title: "Keynote", event: "Summit", kind: .live, startedAt: 0, durationSeconds: 60,
        zone: .utc))
  }

  @Test("people have pseudonyms for names and ids, and nothing else of their own")
  func pseudonyms() {
    admit(7) { id in
      person(id, industry: id < 5 ? "Games" : nil, company: id < 4 ? "Acme" : nil)
    }
    let people = anonymized().attendees.map(\.attendee)
    #expect(people.allSatisfy { $0.firstName == "Viewer" && $0.email == nil && $0.title == nil })
    #expect(people.allSatisfy { $0.externalID == nil })
    #expect(Set(people.map(\.id)).count == 7 && people.allSatisfy { $0.id > 1 << 20 })
    #expect(Set(people.map(\.lastName)).count == 7)
    // Five of Games would leave two of nothing: none is shown.
    #expect(people.allSatisfy { $0.industry == nil && $0.company == nil })
  }

  @Test("the code of a pseudonym has eight digits of 32")
  func code() {
    #expect(Pseudonym(0).code == "0000-0000")
    #expect(Pseudonym(1 << 40 - 1).code == "ZZZZ-ZZZZ")
    #expect(Pseudonym(35).code == "0000-0013")
  }

  @Test("a pseudonym that reads like a name, or that is taken, is passed over")
  func passedOver() {
    let codes = (0..<4).map { Pseudonym(1 << 30 + $0).code }
    admit(3) { id in person(id, first: id == 2 ? String(codes[1].suffix(4)) : nil) }
    #expect(
      Set(anonymized().attendees.compactMap(\.attendee.lastName))
        == [codes[0], codes[2], codes[3]])
  }

  @Test("whatever is shown of people, as many as a group are shown with the very same")
  func groups() {
    var random = SystemRandomNumberGenerator()
    func text(_ kinds: Int) -> String? {
      let number = Int.random(in: 0...kinds, using: &random)
      return number == 0 ? nil : "kind \(number)"
    }
    for _ in 0..<200 {
      let count = Int.random(in: 1...60, using: &random)
      activity = Self.session()
      admit(count) { id in
        person(
          id, industry: text(4), company: text(9), role: text(3),
          country: ["DE", "US", nil].randomElement(using: &random)!)
      }
      let smallest = Int.random(in: 2...8, using: &random)
      let people = anonymized(smallest).attendees.map(\.attendee)
      let groups = Dictionary(grouping: people) {
        [$0.industry, $0.countryCode, $0.company, $0.role]
      }
      #expect(groups.count == 1 || groups.values.allSatisfy { $0.count >= smallest })
      for shown in groups.keys {
        // In one order: after what is not shown nothing else is.
        #expect(shown.drop { $0 != nil }.allSatisfy { $0 == nil })
      }
    }
  }

  @Test("an attribute with somebody's name in it is not shown")
  func names() {
    admit(12) { id in person(id, industry: id < 6 ? "Jordan Valley Farms" : "Farms") }
    _ = activity.admit(person(99, first: "JORDAN"))
    let shown = Set(anonymized().attendees.map(\.attendee.industry))
    #expect(shown == [nil, "Farms"])
  }

  @Test("places of too few are counted as unknown, live and of the recording apart")
  func places() throws {
    admit(40) { person($0) }
    for viewer in 0..<40 {
      let country = viewer < 20 ? "US" : viewer < 28 ? "DE" : viewer < 34 ? "FR" : "AT"
      activity.addVisit(
        by: viewer, country: Country(country), device: .computer, hasWatched: viewer < 37)
    }
    for viewer in 0..<3 {
      activity.addPlay(
        by: viewer, at: 0, seconds: 5, percentiles: 1, country: Country("US"), device: .tv)
    }
    let countries = anonymized().countries
    // Austria's three take France's six with them. The three of the recording can be hidden nowhere:
    // it is not told who had some and who none.
    #expect(countries.map(\.code) == ["US", nil, "DE"])
    #expect(countries.map(\.liveViewers) == [20, 9, 8])
    #expect(countries.map(\.recordingViewers) == [nil, 3, nil])
    #expect(anonymized().devices.map(\.device) == [.computer, nil])
    #expect(SessionMetrics(activity).countries.map(\.code) == ["US", "DE", "FR", "AT"])
  }

  @Test("the unknown place hides nobody, since it is told how many are in it")
  func unknownPlaces() {
    admit(35) { person($0) }
    for viewer in 0..<35 {
      let device: Device? =
        viewer < 20 ? .computer : viewer < 30 ? .mobile : viewer < 31 ? .tablet : nil
      activity.addVisit(by: viewer, country: nil, device: device, hasWatched: true)
    }
    let devices = anonymized().devices
    #expect(devices.map(\.device) == [.computer, nil])
    #expect(devices.map(\.liveViewers) == [20, 15])
    #expect(anonymized().dataQuality.unknownDeviceVisits == 4)
  }

  @Test("a group is of live viewers, and of those who came back nothing is told")
  func onlyTheListed() {
    admit(35) { person($0, industry: "Games", company: $0 == 0 ? "Acme" : "Other") }
    for id in 100..<104 {
      let quiet = activity.admit(person(id, industry: "Games", company: "Acme"))
      activity.addInteraction(.chatMessage, by: quiet, atSecond: 1, detail: nil)
    }
    activity.addImpression(by: 0)
    let metrics = anonymized()
    #expect(metrics.attendees.allSatisfy { $0.attendee.company != "Acme" })
    #expect(metrics.recording.viewers.map(\.attendee.industry) == [nil])
  }

  @Test("a name written as one word is a name; names that leave no code free are none")
  func hostileNames() {
    admit(12) { id in person(id, first: "Anna", industry: id < 6 ? "AnnaByron Consulting" : "Farms")
    }
    #expect(Set(anonymized().attendees.map(\.attendee.industry)) == [nil, "Farms"])
    activity = Self.session()
    let codes = (0..<300).map { Pseudonym(1 << 30 + $0).code }.joined(separator: " ")
    admit(2) { id in person(id, first: codes) }
    #expect(Set(anonymized().attendees.map(\.name)).count == 2)
  }

  @Test("answers of too few are one, together with as many as hide them")
  func answers() {
    admit(30) { person($0) }
    let poll = addPoll(.singleAnswer, options: 4)
    for viewer in 0..<30 {
      let option = viewer < 14 ? 1 : viewer < 24 ? 2 : viewer < 28 ? 3 : 4
      activity.addAnswer(poll: poll, by: viewer, option: option)
    }
    // Four and two are six, which is enough.
    let answers = anonymized().polls[0].answers
    #expect(answers.map(\.label) == ["option 1", "option 2", "2 other answers"])
    #expect(answers.map(\.participants) == [14, 10, 6])
    #expect(answers.map(\.optionCount) == [1, 1, 2])
    #expect(answers.map(\.isCorrect) == [false, false, nil])
    // Of seven, four and two are too few, and the ten go with them.
    #expect(anonymized(7).polls[0].answers.map(\.participants) == [14, 16])
  }

  @Test("where all who answered are one group, what nobody chose is told of neither")
  func together() {
    admit(9) { person($0) }
    let poll = addPoll(.ratingScale, options: 3)
    for viewer in 0..<3 { activity.addAnswer(poll: poll, by: viewer, option: 1 + viewer / 2) }
    let answers = anonymized().polls[0].answers
    #expect(answers.map(\.label) == ["3 other answers"])
    #expect(answers.map(\.participants) == [3])
  }

  @Test("texts people wrote are not there, also not as the name of a reaction")
  func texts() {
    admit(9) { person($0) }
    let poll = addPoll(.openEnded, options: 0)
    for viewer in 0..<6 { activity.addAnswer(poll: poll, by: viewer, text: "I am Ada") }
    for viewer in 0..<6 {
      activity.addInteraction(.reaction, by: viewer, atSecond: 1, detail: "it’s me, Ada")
    }
    let metrics = anonymized()
    #expect(metrics.polls[0].answers.isEmpty && metrics.polls[0].hidesTexts)
    #expect(metrics.polls[0].participants == 6)
    #expect(metrics.reactionPeaks.map(\.count) == [6])
    #expect(metrics.reactionPeaks.map(\.topReaction) == [nil])
    activity.addInteraction(.reaction, by: 0, atSecond: 1, detail: nil)
    for _ in 0..<7 { activity.addInteraction(.reaction, by: 1, atSecond: 1, detail: "clap") }
    #expect(anonymized().reactionPeaks.map(\.topReaction) == ["clap"])
  }

  @Test("the numbers of the session as a whole are what they are")
  func whole() {
    admit(12) { person($0, industry: "Games") }
    let (plain, anonymous) = (SessionMetrics(activity), anonymized())
    #expect(plain.summary == anonymous.summary)
    #expect(plain.dataQuality == anonymous.dataQuality)
    #expect(plain.smallestGroup == nil && anonymous.smallestGroup == 5)
  }

  // MARK: -

  /// People who watch live.
  private func admit(_ count: Int, _ person: (Int) -> Attendee) {
    var painter = LivePainter(durationSeconds: 60)
    for id in 0..<count {
      let position = activity.admit(person(id))
      painter.add(start: 0, end: 60, level: .good)
      activity.setLiveViewing(painter.finishAttendee(), of: position)
    }
    activity.setAudience(painter.finish())
  }

  private func addPoll(_ type: Poll.Kind, options: Int) -> Int {
    activity.addPoll(
      Poll(id: 1, position: 1, question: "?", type: type, askedAtSecond: nil),
      options: (0..<options).map {
        Poll.Option(id: $0 + 1, position: $0, label: "option \($0 + 1)", isCorrect: false)
      })
  }

  private func anonymized(_ smallestGroup: Int = 5) -> SessionMetrics {
    SessionMetrics(
      activity.anonymized(
        by: Anonymity(smallestGroup: smallestGroup, people: activity.attendees.map(\.attendee)) {
          id, attempt in Pseudonym(1 << 30 + id + attempt)
        }))
  }

  private func person(
    _ id: Int, first: String? = nil, industry: String? = nil, company: String? = nil,
    role: String? = nil, country: String? = nil
  ) -> Attendee {
    Attendee(
      id: id, firstName: first ?? "Ada \(id)", lastName: "Byron", email: "ada\(id)@example.org",
      title: "Countess", company: company, role: role, industry: industry, countryCode: country,
      externalID: "nw-\(id)")
  }
}
