import Foundation
import RecapAnalytics
import RecapAnalyticsStore
import RecapDashboard
import RecapDashboardLayout
import RecapDrawing
import RecapSampleEvent
import SceneInspection
import SessionFixtures
import Testing

/// What the design asks of every page, whatever the data.
@Suite struct DesignConstraintsTests {
  static let colors: Set<Color> = Set(
    [
      Palette.paper, Palette.ink1, Palette.ink2, Palette.ink3, Palette.ink4, Palette.rule1,
      Palette.rule2, Palette.track, Palette.band, Palette.blue, Palette.blueText, Palette.green,
      Palette.greenText, Palette.amber, Palette.amberText,
      Palette.choroplethNone,
    ] + Palette.engagementRamp + Palette.choroplethRamp)

  func expectDesign(
    of metrics: SessionMetrics, on paper: Paper = .a4, pages limit: Int = 12, _ name: String
  ) throws {
    let composer = ReportComposer(
      metrics, options: ReportOptions(generatedAt: LaidOutReportTests.generatedAt))
    let measure = try TestFonts.typesetter()
    let dashboard = LaidOutReport(composer.report(), on: paper, measure: measure)
    expectDesign(of: dashboard, pages: limit, name)
    let leadLines = dashboard.page(at: 0).texts.filter { $0.size == 10.5 && $0.origin.y < 300 }
    #expect((1...4).contains(Set(leadLines.map(\.origin.y)).count), "\(name): \(leadLines)")
    expectDesign(
      of: LaidOutReport(composer.report(.polls), on: paper, measure: measure), pages: limit,
      "\(name), polls alone")
    for edition in [Edition.summary, .sponsor, .speaker] {
      let pages = LaidOutReport(composer.report(edition), on: paper, measure: measure)
      expectDesign(of: pages, pages: limit, "\(name), \(edition)")
      if edition == .summary { #expect(pages.pageCount == 1, "\(name)") }
    }
    expectDesign(of: LaidOutSlides(composer.slides(), measure: measure), name)
  }

  /// What is read from afar.
  func expectDesign(of slides: LaidOutSlides, _ name: String) {
    #expect((1...5).contains(slides.pageCount), "\(name)")
    for index in 0..<slides.pageCount {
      let slide = slides.page(at: index)
      let place = "\(name), slide \(index + 1)"
      #expect(slide.size == Size(960, 540))
      let outside = slide.texts.outside(Rect(x: 48, y: 30, width: 864, height: 490), tolerance: 2)
      #expect(outside.isEmpty, "\(place): \(outside)")
      // Of the axis of a chart, polls and counts are a little smaller.
      let small = slide.texts.filter { $0.size < 11.6 }.map(\.string)
      #expect(small.isEmpty, "\(place): \(small)")
      #expect(slide.colors.isSubset(of: Self.colors), "\(place)")
      let overlaps = slide.texts.overlaps()
      #expect(overlaps.isEmpty, "\(place): \(overlaps)")
    }
  }

  func expectDesign(of pages: LaidOutReport, pages limit: Int, _ name: String) {
    let paper = pages.paper
    for index in 0..<min(limit, pages.pageCount) {
      let page = pages.page(at: index)
      let place = "\(name), page \(index + 1)"
      let content = Rect(
        x: paper.contentX, y: 0, width: Paper.contentWidth, height: paper.size.height)
      let outside = page.texts.outside(content, tolerance: 1)
      #expect(outside.isEmpty, "\(place): \(outside)")
      let small = page.texts.filter { $0.size < 6.75 }.map(\.string)
      #expect(small.isEmpty, "\(place): \(small)")
      #expect(page.colors.isSubset(of: Self.colors), "\(place)")
      let overlaps = page.texts.overlaps()
      #expect(overlaps.isEmpty, "\(place): \(overlaps)")
      let low = page.texts.filter {
        $0.box.maxY > paper.contentBottom + 0.5 && $0.origin.y != paper.footerBaseline
      }
      #expect(low.isEmpty, "\(place): \(low.map(\.string))")
    }
  }

  @Test("the demo keeps the design", arguments: [Paper.a4, .letter])
  func demo(paper: Paper) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("event.db")
    try SampleEvent(attendees: 150, sessions: 1).write(to: path)
    let database = try AnalyticsDatabase(path: path)
    let metrics = SessionMetrics(try database.session(database.sessionIDs[0]))
    try expectDesign(of: metrics, on: paper, "demo")
    try expectDesign(of: metrics.enlarged(by: 9000), on: paper, "demo of millions")
  }

  @Test("long names in every script, 45 polls and five adjacent peaks keep the design")
  func everything() throws {
    let metrics = try HardFixtures.everything.metrics()
    try expectDesign(of: metrics, "everything")
    try expectDesign(of: metrics, on: .letter, "everything on letter")
  }

  @Test("a title in any script keeps the design", arguments: HardFixtures.scripts.map(\.text))
  func titles(text: String) throws {
    var session = SessionFixture(names: ["Ada"])
    session.title = HardFixtures.long(text, 300)
    session.event = HardFixtures.long(text, 300)
    try expectDesign(of: try session.metrics(), "title of \(text)")
  }

  @Test("numbers of seven digits keep the design", arguments: [Paper.a4, .letter])
  func sevenDigits(paper: Paper) throws {
    var session = HardFixtures.everything
    session.title = "Short"
    session.people[0].interactions += InteractionKind.allCases.flatMap { kind in
      (0..<3).map { .init(kind, at: 60 * $0, detail: "heart") }
    }
    let metrics = try session.metrics().enlarged(by: 20_000)
    try expectDesign(of: metrics, on: paper, "seven digits")
  }

  @Test("sessions of nobody, one person, the recording only and one second keep the design")
  func small() throws {
    var session = SessionFixture()
    try expectDesign(of: try session.metrics(), "nobody")
    session.polls = [.init("Anybody there?", at: 600)]
    try expectDesign(of: try session.metrics(), "nobody with a poll")
    session.people = [.init("Ada", "Lovelace", live: [.init(0..<3600)])]
    try expectDesign(of: try session.metrics(), "one")
    session.people[0].live = []
    session.people[0].plays = [.init(at: session.startedAt + 100, seconds: 90)]
    try expectDesign(of: try session.metrics(), "recording only")
    session.people[0].live = [.init(0..<1)]
    session.duration = 1
    try expectDesign(of: try session.metrics(), "one second")
  }

  @Test("a session over several days keeps the design")
  func days() throws {
    var session = SessionFixture(names: ["Ada", "Grace", "Mary"])
    session.duration = 7 * 86_400
    session.people[0].live = [.init(0..<604_800)]
    session.people[1].live = [.init(100_000..<400_000, sound: false)]
    session.people[2].interactions = [.init(.reaction, at: 604_799, detail: "wow")]
    session.polls = [.init("Late?", at: 604_790, answeredBy: [0])]
    try expectDesign(of: try session.metrics(), "a week")
  }

  @Test("a recording of many days keeps the sparkline's label inside its tile")
  func plays() throws {
    for best in [0, 1, 15, 29, 30] {
      var session = SessionFixture(names: ["Ada"])
      session.people[0].plays = (0...30).flatMap { day in
        Array(
          repeating: .init(at: session.startedAt + day * 86_400, seconds: 60),
          count: day == best ? 9 : 1 + day % 2)
      }
      try expectDesign(of: try session.metrics(), "best day \(best)")
    }
  }

  @Test("anonymous viewers and blank details keep the design")
  func anonymous() throws {
    var session = SessionFixture()
    session.people = (0..<30).map { index in
      var person = SessionFixture.Person(nil, nil, live: [.init(0..<(60 + index))])
      person.email = index.isMultiple(of: 3) ? nil : "person\(index)@example.org"
      person.company = index.isMultiple(of: 2) ? " " : "Example"
      return person
    }
    try expectDesign(of: try session.metrics(), "anonymous")
  }

  @Test("page one and the attendee list are set as they were")
  func golden() throws {
    var session = SessionFixture(names: ["Ada Lovelace", "Grace Hopper"])
    session.people[1].live = [.init(600..<1800), .init(1800..<2400, focus: false)]
    session.people[1].interactions = [.init(.reaction, at: 700, detail: "clap")]
    session.polls = [.init("Ready?", at: 900, answeredBy: [0, 1])]
    let report = ReportComposer(
      try session.metrics(), options: ReportOptions(generatedAt: LaidOutReportTests.generatedAt)
    ).report()
    let pages = LaidOutReport(report, measure: try TestFonts.typesetter())
    let list = try #require(pages.outline.first { $0.title == "Attendees" }).page
    let words = [0, list].map { pages.page(at: $0).texts.map(\.line).joined() }.joined(
      separator: "\n")
    #expect(Golden.difference(of: words, from: "two-people") == nil)
  }
}

extension StandingText {
  /// Place and words.
  fileprivate var line: String {
    "\((origin.x * 10).rounded() / 10) \((origin.y * 10).rounded() / 10) \(string)\n"
  }
}
