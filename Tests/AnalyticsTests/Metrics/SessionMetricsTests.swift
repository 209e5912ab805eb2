import RecapAnalytics
import Testing

@Suite("Metrics of a session")
struct SessionMetricsTests {
  @Test("an empty session has nulls for rates, not zeros")
  func empty() {
    let metrics = SessionMetrics(activity(minutes: 2))
    #expect(metrics.summary.uniqueViewers == 0)
    #expect(metrics.summary.averageMinutesViewed == nil)
    #expect(metrics.summary.averageLiveEngagementRate == nil)
    #expect(metrics.summary.reactions.rate == nil)
    #expect(metrics.timeline.map(\.engagementRate) == [nil, nil])
    #expect(metrics.moments.isEmpty)
    #expect(metrics.recording.averageCompletionRate == nil)
    #expect(metrics.recording.playsByDay.isEmpty)
  }

  @Test("somebody who never watched counts, but does not take part")
  func nonViewers() {
    var activity = activity(minutes: 2)
    let ada = activity.admit(attendee(1, "Ada"))
    let bob = activity.admit(attendee(2, "Bob"))
    activity.watch([ada: (0, 60, .good)])
    activity.addInteraction(.reaction, by: ada, atSecond: -7, detail: "clap")
    activity.addInteraction(.reaction, by: bob, atSecond: 5000, detail: "clap")
    activity.addInteraction(.handRaise, by: bob, atSecond: 0, detail: nil)
    let metrics = SessionMetrics(activity)
    #expect(metrics.summary.reactions.count == 2)
    #expect(metrics.summary.reactions.participants == 1)
    #expect(metrics.summary.reactions.rate == Ratio(1, 1))
    #expect(metrics.summary.handRaises.participants == 0)
    #expect(metrics.dataQuality.interactionsByNonViewers == 2)
    #expect(metrics.timeline.map(\.reactions) == [1, 1])
    #expect(metrics.attendees.map(\.name) == ["Ada"])
  }

  @Test("attendees by minutes, then rate, then name by code point, then id")
  func order() {
    var activity = activity(minutes: 10)
    let names = ["b", "a", "\u{E9}", "z", "longest", "a"]
    let people = names.indices.map { activity.admit(attendee(10 - $0, names[$0])) }
    var viewing = Dictionary(
      uniqueKeysWithValues: people.map { ($0, (0, 60, EngagementLevel.low)) })
    viewing[people[4]] = (0, 120, .low)
    viewing[people[3]] = (0, 60, .good)
    activity.watch(viewing)
    let metrics = SessionMetrics(activity)
    #expect(metrics.attendees.map(\.name) == ["longest", "z", "a", "a", "b", "\u{E9}"])
    #expect(metrics.attendees.map(\.attendee.id) == [6, 7, 5, 9, 10, 8])
  }

  @Test("moments: the earliest wins a tie, and equal minutes keep the order of the kinds")
  func moments() {
    var activity = activity(minutes: 20)
    let people = (1...4).map { activity.admit(attendee($0, "p\($0)")) }
    activity.watch([
      people[0]: (0, 1200, .good), people[1]: (0, 300, .low), people[2]: (60, 300, .low),
      people[3]: (60, 300, .low),
    ])
    activity.addInteraction(.reaction, by: people[0], atSecond: 61, detail: nil)
    let poll = activity.addPoll(
      Poll(id: 1, position: 1, question: "?", type: .quiz, askedAtSecond: 9999),
      options: [.init(id: 7, position: 0, label: "x", isCorrect: true)])
    activity.addAnswer(poll: poll, by: people[1], option: 7)
    let moments = SessionMetrics(activity).moments
    #expect(
      moments.map(\.kind) == [
        .mostEngagedMinute, .quietestFiveMinutes, .fullestRoom, .biggestReactionBurst,
        .steepestLoss, .mostAnsweredPoll,
      ])
    #expect(moments.map(\.minute) == [0, 0, 1, 1, 1, 19])
    #expect(moments[0].value == .rate(Ratio(1, 2)!))
    #expect(moments[1].value == .rate(Ratio(300, 1080)!))
    #expect(moments[2].value == .count(4))
    #expect(moments[4].value == .count(3))
  }

  @Test("the quietest five minutes are the first of the lowest rate")
  func quietest() throws {
    var activity = activity(minutes: 15)
    let ada = activity.admit(attendee(1, "Ada"))
    var painter = LivePainter(durationSeconds: 900)
    painter.add(start: 0, end: 120, level: .good)
    painter.add(start: 120, end: 600, level: .low)
    painter.add(start: 600, end: 900, level: .good)
    activity.setLiveViewing(painter.finishAttendee(), of: ada)
    activity.setAudience(painter.finish())
    let quietest = SessionMetrics(activity).moments.first { $0.kind == .quietestFiveMinutes }
    #expect(quietest?.minute == 2)
    #expect(quietest?.value == .rate(Ratio(0, 1)!))
  }

  @Test("polls: by participants, a rating scale in its order, texts by code point")
  func polls() {
    var activity = activity(minutes: 1)
    let people = (1...3).map { activity.admit(attendee($0, "p")) }
    let options = [
      Poll.Option(id: 1, position: 2, label: "late", isCorrect: false),
      Poll.Option(id: 2, position: 1, label: "early", isCorrect: true),
    ]
    for (id, type) in [(1, Poll.Kind.multipleAnswer), (2, .ratingScale)] {
      let poll = activity.addPoll(
        Poll(id: id, position: 3 - id, question: "", type: type, askedAtSecond: nil),
        options: options)
      for person in people { activity.addAnswer(poll: poll, by: person, option: 1) }
      activity.addAnswer(poll: poll, by: people[0], option: 1)
      activity.addAnswer(poll: poll, by: people[0], option: 2)
      activity.addAnswer(poll: poll, by: people[0], option: 99)
    }
    let open = activity.addPoll(
      Poll(id: 3, position: 9, question: "", type: .openEnded, askedAtSecond: nil), options: [])
    for (person, text) in [(0, " yes "), (1, "yes"), (1, "yes"), (2, "Yes"), (2, " \u{3000}")] {
      activity.addAnswer(poll: open, by: people[person], text: text)
    }
    let metrics = SessionMetrics(activity).polls
    #expect(metrics.map(\.id) == [2, 1, 3])
    #expect(metrics[0].answers.map(\.label) == ["early", "late"])
    #expect(metrics[1].answers.map(\.label) == ["late", "early"])
    #expect(metrics[1].answers.map(\.rate) == [Ratio(3, 3), Ratio(1, 3)])
    #expect(metrics[1].participants == 3)
    #expect(metrics[2].answers.map(\.label) == ["yes", "", "Yes"])
    #expect(metrics[2].answers.map(\.participants) == [2, 1, 1])
    #expect(metrics[2].answers.map(\.isCorrect) == [nil, nil, nil])
    #expect(metrics[2].optionCount == nil)
  }

  @Test("recording: every day of the zone from the first play to the last")
  func recording() {
    var activity = activity(minutes: 1, zone: "Europe/Berlin")
    let ada = activity.admit(attendee(1, "Ada"))
    let bob = activity.admit(attendee(2, "Bob"))
    // 2026-03-27T23:30Z is the 28th in Berlin; 2026-03-29T22:30Z is the 30th, in summer time.
    activity.addPlay(
      by: ada, at: 1_774_654_200, seconds: 90, percentiles: 50, country: Country("DE"), device: .tv)
    activity.addPlay(
      by: ada, at: 1_774_823_400, seconds: 0, percentiles: 0, country: nil, device: nil)
    activity.addImpression(by: bob)
    let metrics = SessionMetrics(activity)
    #expect(
      metrics.recording.playsByDay.map(\.date.iso8601) == [
        "2026-03-28", "2026-03-29", "2026-03-30",
      ])
    #expect(metrics.recording.playsByDay.map(\.plays) == [1, 0, 1])
    #expect(metrics.recording.averageCompletionRate == Ratio(1, 4))
    #expect(metrics.recording.viewers.map(\.name) == ["Ada", "Bob"])
    #expect(metrics.recording.viewers[1].averageCompletionRate == nil)
    #expect(metrics.summary.averageMinutesViewed == Ratio(3, 2))
    #expect(metrics.countries.map(\.code) == ["DE"])
    #expect(metrics.dataQuality.unknownCountryVisits == 1)
    #expect(metrics.dataQuality.unknownDeviceVisits == 1)
  }

  @Test("places by live, recording, code; the unknown one last of equals")
  func places() {
    var activity = activity(minutes: 1)
    let people = (1...3).map { activity.admit(attendee($0, "p")) }
    for (person, code) in [(0, "US"), (1, nil), (2, "AT"), (2, "US"), (0, "US")] {
      activity.addVisit(
        by: people[person], country: code.flatMap { Country($0) }, device: nil, hasWatched: true)
    }
    activity.addVisit(by: people[0], country: Country("CH"), device: .tv, hasWatched: false)
    let metrics = SessionMetrics(activity)
    #expect(metrics.countries.map(\.code) == ["US", "AT", nil])
    #expect(metrics.countries.map(\.liveViewers) == [2, 1, 1])
    #expect(metrics.devices.map(\.liveViewers) == [3])
  }

  private func activity(minutes: Int, zone: String = "UTC") -> SessionActivity {
    SessionActivity(
      Session(
        id: "s", title: "Keynote", event: "Summit", kind: .live, startedAt: 1_772_636_400,
        durationSeconds: 60 * minutes, zone: ZoneRules(zone)!))
  }

  private func attendee(_ id: Int, _ name: String) -> Attendee {
    Attendee(
      id: id, firstName: name, lastName: nil, email: nil, title: nil, company: nil, role: nil,
      industry: nil, countryCode: nil)
  }
}

extension SessionActivity {
  /// One interval for each attendee.
  fileprivate mutating func watch(_ intervals: [Int: (Int, Int, EngagementLevel)]) {
    var painter = LivePainter(durationSeconds: session.durationSeconds)
    for (attendee, interval) in intervals {
      painter.add(start: interval.0, end: interval.1, level: interval.2)
      setLiveViewing(painter.finishAttendee(), of: attendee)
    }
    setAudience(painter.finish())
  }
}
