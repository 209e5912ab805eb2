import RecapAnalytics
import ReportInspection
import Testing

@testable import RecapDashboard

@Suite("A report of attendance alone tells who came and when")
struct PresenceReportTests {
  private static let attendanceAlone: Set<Signal> = [
    .engagement, .reactions, .chatMessages, .polls, .qaThreads, .attachmentDownloads, .handRaises,
    .recording, .visitCountry, .device,
  ]

  private func metrics(
    _ stays: [[Range<Int>]], unmeasured: Set<Signal> = attendanceAlone, seconds: Int = 3600,
    hasDynamics: Bool = false
  ) -> SessionMetrics {
    var activity = SessionActivity(
      Session(
        id: "s", title: "Talk", event: "Summit", kind: .room, startedAt: 1_773_302_400,
        durationSeconds: seconds, zone: .utc))
    var painter = LivePainter(durationSeconds: seconds, leastGap: 1)
    for (index, stretches) in stays.enumerated() {
      let position = activity.admit(
        Attendee(
          id: index + 1, firstName: "Person", lastName: "\(index + 1)", email: nil,
          title: "Engineer", company: nil, role: nil, industry: nil, countryCode: nil))
      for stretch in stretches {
        painter.add(start: stretch.lowerBound, end: stretch.upperBound, level: .none)
        activity.addVisit(by: position, country: nil, device: nil, hasWatched: true)
      }
      activity.setLiveViewing(painter.finishAttendee(), of: position)
    }
    activity.setAudience(painter.finish())
    activity.provenance.unmeasured = unmeasured
    activity.provenance.formats = ["teams"]
    return SessionMetrics(
      activity, dynamics: hasDynamics ? Dynamics(activity, options: DynamicsOptions()) : nil)
  }

  private func report(
    _ metrics: SessionMetrics, on medium: ReportOptions.Medium = .pages
  ) -> Report {
    ReportComposer(metrics, options: ReportOptions(generatedAt: 1_773_400_000, medium: medium))
      .report()
  }

  private let people = [[0..<3600], [30..<1200, 1500..<3600], [600..<2000]]

  private func lead(_ report: Report) -> String { report.header.lead.map(\.span.string).joined() }

  @Test("sections of what is not measured are not there")
  func sections() throws {
    let report = report(metrics(people))
    #expect(report.sections.map(\.part) == [.summary, .attendees, .definitions])
    let parts = try report.openingParts.map(\.name)
    #expect(parts == ["tiles", "stays", "timeline", "moments", "source"])
    #expect(try report.tiles.map(\.label) == ["Live viewers", "Average minutes viewed"])
    #expect(try !report.timeline.isRated)
  }

  @Test("dynamics that were asked for leave attention and what was on out")
  func dynamics() throws {
    let crowd = (0..<24).map { [0..<(600 + 20 * $0)] }
    let report = report(metrics(crowd, hasDynamics: true))
    #expect(report.sections.map(\.part) == [.summary, .dynamics, .attendees, .definitions])
    for section in report.sections {
      guard case .dynamics(let dynamics) = section else { continue }
      let live = try #require(dynamics.live)
      #expect(dynamics.segments.allSatisfy { $0.heads.engagement == nil })
      #expect(live.windows.title == "When people left")
      #expect(live.windows.heads.wasOn.isEmpty)
      #expect(live.windows.rows.map(\.wasOn).joined().isEmpty)
      #expect(dynamics.followUp?.formula == "Points, at most 30: 30 × live time / length.")
    }
  }

  @Test("what is measured beside attendance has its row, and its count in the list")
  func participation() throws {
    let report = report(
      metrics(people, unmeasured: Self.attendanceAlone.subtracting([.reactions, .handRaises])))
    let engagement = try report.engagement
    #expect(!engagement.isRated)
    #expect(engagement.rows.map(\.label) == ["Sent live reactions"])
    let list = try #require(report.presenceList)
    #expect(list.rows[0].counters.map(\.label) == ["Reactions", "Raised hand"])
  }

  @Test("the lead tells stays and ends, and leaves out what nobody did")
  func leads() {
    #expect(
      lead(report(metrics(people)))
        == "3 people watched live. They stayed 45.9 of 60 minutes on average; half watched 54.5 "
        + "minutes or more. 2 stayed to the end, 1 joined late.")
    #expect(
      lead(report(metrics([[0..<3600]]))) == "1 person watched live and stayed 60.0 of 60 minutes.")
    #expect(
      lead(report(metrics([[0..<3600], [0..<3600]])))
        == "2 people watched live. They stayed 60.0 of 60 minutes on average; half watched 60 "
        + "minutes or more. Both stayed to the end.")
    #expect(lead(report(metrics([]))) == "Nobody watched live.")
  }

  @Test("the source is named with what it tells and what it does not")
  func source() throws {
    let words = English()
    var provenance = Provenance()
    provenance.unmeasured = Self.attendanceAlone
    provenance.formats = ["teams"]
    #expect(
      words.source(provenance)
        == "From a Microsoft Teams attendance report. It tells who came and when people joined and "
        + "left. It does not tell attention (sound and focus), reactions, chat, polls, Q&A, "
        + "downloads, countries, devices or a recording: these are not part of this report, and "
        + "nothing here is an estimate of them.")
    provenance.unmeasured.subtract([.polls, .chatMessages])
    provenance.formats = ["zoom", "zoom-polls"]
    #expect(
      try #require(words.source(provenance)).hasPrefix(
        "From a Zoom participants report and a Zoom poll report. They tell who came and when people "
          + "joined and left; also chat and polls. They do not tell attention (sound and focus), "))
  }

  @Test("a row has when somebody came and went, and how often")
  func rows() throws {
    let list = try #require(report(metrics(people)).presenceList)
    let row = list.rows[1]
    #expect(row.name == "Person 2")
    #expect(row.minutesViewed == "54.5")
    #expect(row.figures.map(\.text) == ["08:00", "09:00", "2"])
    #expect(row.figures[2].weight == .strong)
    #expect(row.counters.isEmpty)
    #expect(row.stripAlternative == "There from 08:00 to 09:00, 54.5 minutes")
  }

  @Test("only what is shown is defined, and nothing speaks of engagement")
  func definitions() throws {
    let definitions = try report(metrics(people)).definitions
    #expect(definitions.groups.map(\.title) == ["Viewers", "Coming and going"])
    let texts = definitions.groups.flatMap(\.entries).flatMap { [$0.term, $0.text] }
    let notes = definitions.dataNotes.map(\.label)
    let words = (texts + notes).joined(separator: " ").lowercased()
    for word in ["engage", "recording", "poll", "reaction", "country", "device", "share of"] {
      #expect(!words.contains(word))
    }
    let late = try report(metrics([[0..<3600]])).definitions
    #expect(!late.groups.flatMap(\.entries).map(\.term).contains("Joined late"))
  }

  @Test("clock times without a zone are said to be those of the file")
  func zone() {
    let report = report(metrics(people, unmeasured: Self.attendanceAlone.union([.timeZone])))
    #expect(
      report.header.meta
        == "Room · Thursday 12 March 2026, 08:00–09:00 (clock times as in the file) · 60 minutes")
  }

  @Test("the title of the timeline tells the fullest and the first minute")
  func timeline() throws {
    #expect(
      try report(metrics(people)).timeline.title
        == "Fullest at 08:10 with 3 viewers; 2 were there in the first minute")
  }
}

extension Report {
  var presenceList: PresenceSection? {
    for case .presence(let section) in sections { return section }
    return nil
  }
}
