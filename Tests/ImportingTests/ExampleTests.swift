import GRDB
import RecapAnalytics
import RecapAnalyticsStore
import RecapImporting
import SessionFixtures
import Testing

@Suite("Example exports give the numbers that are right")
struct ExampleTests {
  @Test("a Teams report of four sections")
  func teamsReport() throws {
    let example = try Example([Example.file("teams-report.csv")])
    #expect(
      try example.seconds() == [
        "Mara Quist": 3803, "Idris Okonjo": 2995, "Vance, Odile": 3659, "石川 悠": 595,
      ])
    let metrics = try example.metrics()
    #expect(metrics.session.title == "Quarterly results")
    #expect(metrics.summary.reactions.count == 3)
    #expect(metrics.summary.handRaises.count == 1)
    #expect(try example.notes() == ["notKept": 3])
    #expect(try example.visits() == 5)
    #expect(try example.details() == ["clap", "like", "like"])
    #expect(metrics.provenance.measures(.reactions))
    #expect(!metrics.provenance.measures(.engagement))
  }

  @Test("a German Teams list ends at its last time stamp")
  func teamsList() throws {
    let example = try Example([Example.file("teams-list.csv")])
    #expect(
      try example.seconds() == ["Mara Quist": 2696, "Idris Okonjo": 2436, "Odile Vance": 2568])
    #expect(try example.notes() == ["missingLeave": 2])
    #expect(try example.visits() == 4)
  }

  @Test("dates of two readings are an error that names them, and are read as asked")
  func ambiguousList() throws {
    let file = try Example.file("teams-list-ambiguous.csv")
    let error = try #require(Example.error([file]))
    #expect(error.code == .ambiguousDates)
    #expect(
      error.description
        == "teams-list-ambiguous.csv, line 2: 5/6/2026 is 6 May or 5 June 2026; say --date-order "
        + "mdy (likely here) or dmy, or --start 2026-05-06")
    let example = try Example([file]) { $0.dateOrder = .mdy }
    #expect(try example.seconds() == ["Mara Quist": 2696])
    #expect(try example.metrics().session.startedAt == 1_778_076_003)
  }

  @Test("Zoom's participants with its polls")
  func zoom() throws {
    let example = try Example([
      Example.file("zoom-polls.csv"), Example.file("zoom-participants.csv"),
    ])
    #expect(
      try example.seconds() == [
        "Mara Quist": 3720, "Odile (Odile Vance)": 2403, "Idris Okonjo": 3393, "Phone ••23": 1,
      ])
    let notes = try example.notes()
    #expect(notes["waitingRoom"] == 1)
    #expect(notes["matchedByName"] == 1)
    #expect(try example.visits() == 5)
    let polls = try example.metrics().polls
    #expect(polls.map(\.question) == ["Which market first?", "What is missing?"])
    #expect(polls.map(\.type) == [.multipleAnswer, .singleAnswer])
    #expect(polls[0].answers.map(\.label) == ["Japan", "Kenya"])
    #expect(polls[0].answers.map(\.participants) == [2, 1])
    #expect(polls[1].answers.map(\.label) == ["More on prices, please"])
    #expect(polls[1].participants == 1)
  }

  @Test("Kaltura's totals, live and of the recording")
  func kaltura() throws {
    let file = try Example.file("kaltura-session.csv")
    #expect(Example.error([file])?.code == .noStart)
    let example = try Example([file]) { $0.start = .init("2026-05-26T10:00") }
    #expect(try example.seconds() == ["Odile Vance": 2490])
    let metrics = try example.metrics()
    // Sums tell how long somebody watched the recording, and of no play.
    #expect(metrics.recording.viewers.map(\.secondsViewed) == [735])
    #expect(!metrics.provenance.tellsPlays)
    #expect(metrics.summary.recordingSeconds == 735)
    #expect(metrics.attendees[0].engagedSeconds == 2023)
    #expect(metrics.attendees[0].pollsAnswered == 1)
    #expect(metrics.timeline.isEmpty)
  }

  @Test("Meet's rows are envelopes")
  func meet() throws {
    let example = try Example([Example.file("meet.csv")])
    #expect(try example.seconds() == ["Mara Quist": 3720, "Odile Vance": 2640])
    #expect(try example.notes() == ["envelope": 1])
  }

  @Test("leaving BigBlueButton's telephone is not leaving")
  func bigBlueButton() throws {
    let example = try Example([Example.file("bigbluebutton-events.xml")])
    #expect(try example.seconds() == ["Mara Quist": 1799, "Odile Vance": 1439])
    let metrics = try example.metrics()
    #expect(metrics.summary.chatMessages.count == 1)
    #expect(metrics.polls.map(\.participants) == [1])
    #expect(try example.notes() == [:])
  }

  @Test("Recap's own events, one of them twice")
  func events() throws {
    let example = try Example([Example.file("recap-events.ndjson")])
    #expect(try example.seconds() == ["Mara Quist": 2455, "Odile": 20])
    let metrics = try example.metrics()
    #expect(metrics.session.id == "keynote")
    #expect(metrics.attendees[0].engagedSeconds == 1200)
    #expect(metrics.attendees[1].engagedSeconds == 20)
    #expect(metrics.summary.reactions.count == 1)
    #expect(metrics.provenance.unmeasured == [.recording, .attachmentDownloads])
  }

  @Test("every database that is written is sound, and the same twice")
  func sound() throws {
    for name in [
      "teams-report.csv", "teams-list.csv", "zoom-participants.csv", "meet.csv",
      "bigbluebutton-events.xml", "recap-events.ndjson",
    ] {
      let folder = try TemporaryFolder()
      let event = try Example.event([Example.file(name)])
      for copy in ["a.db", "b.db"] {
        try EventFile(event, importedAt: 1).write(to: folder.path(copy))
      }
      #expect(try AnalyticsDatabase.check(path: folder.path("a.db")).findings.isEmpty, "\(name)")
      #expect(try Example.bytes(folder, "a.db") == Example.bytes(folder, "b.db"), "\(name)")
    }
  }
}

extension Example {
  private func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    let queue = try DatabaseQueue(path: folder.path("event.db"))
    defer { try? queue.close() }
    return try queue.read(body)
  }

  func visits() throws -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM visit") ?? 0 }
  }

  func details() throws -> [String] {
    try read {
      try String.fetchAll(
        $0, sql: "SELECT detail FROM interaction WHERE detail IS NOT NULL ORDER BY detail")
    }
  }
}
