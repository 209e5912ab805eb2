import RecapAnalytics
import RecapDashboard
import RecapDashboardLayout
import RecapDrawing
import SceneInspection
import SessionFixtures
import Testing

/// The pages of audience dynamics, from nobody to more than a list can show.
@Suite struct DynamicsPagesTests {
  private func pages(
    of session: SessionFixture, on paper: Paper = .a4, options: DynamicsOptions = DynamicsOptions()
  ) throws -> [Scene] {
    let metrics = try session.metrics(dynamics: options)
    return try pages(of: metrics, on: paper)
  }

  private func pages(
    of metrics: SessionMetrics, on paper: Paper = .a4,
    followUps: Int = ReportOptions.usualFollowUps
  ) throws -> [Scene] {
    var options = ReportOptions(generatedAt: LaidOutReportTests.generatedAt)
    options.followUpLimit = followUps
    let report = ReportComposer(metrics, options: options).report()
    let pages = LaidOutReport(report, on: paper, measure: try TestFonts.typesetter())
    let start = try #require(pages.destinations.first { $0.name == "dynamics" }?.page)
    return (start..<min(pages.pageCount, start + 8)).map { pages.page(at: $0) }
  }

  /// Nothing touches anything else, and all is within the page's content.
  private func expectOrder(_ pages: [Scene], on paper: Paper = .a4, _ name: String) {
    for (index, page) in pages.enumerated() {
      let place = "\(name), page \(index + 1) of the section"
      let content = Rect(
        x: paper.contentX, y: 0, width: Paper.contentWidth, height: paper.size.height)
      let outside = page.texts.outside(content, tolerance: 1)
      #expect(outside.isEmpty, "\(place): \(outside)")
      let overlaps = page.texts.overlaps()
      #expect(overlaps.isEmpty, "\(place): \(overlaps)")
      let low = page.texts.filter {
        $0.box.maxY > paper.contentBottom + 0.5 && $0.origin.y != paper.footerBaseline
      }
      #expect(low.isEmpty, "\(place): \(low.map(\.string))")
      #expect(page.texts.allSatisfy { $0.size >= 6.75 }, "\(place)")
    }
  }

  private func strings(_ page: Scene) -> [String] { page.texts.map(\.string) }

  @Test("a crowd of any size keeps the design", arguments: [1, 2, 19, 20, 412, 10_000])
  func sizes(count: Int) throws {
    for hasGroups in [true, false] {
      let session = SessionFixture.crowd(of: count, hasGroups: hasGroups)
      let pages = try pages(of: session)
      expectOrder(pages, "\(count) viewers, groups: \(hasGroups)")
      let texts = strings(pages[0])
      #expect(texts.contains("Audience dynamics"))
      #expect(texts.contains("Worth a follow-up"))
      #expect(texts.contains("100%") == (count >= 20))
    }
  }

  @Test("nobody live is a sentence, and the list may have those of the recording")
  func nobody() throws {
    var session = SessionFixture()
    session.people = [.init("Ada")]
    session.people[0].plays = [.init(at: session.startedAt + 90_000, seconds: 700)]
    let pages = try pages(of: session)
    expectOrder(pages, "nobody")
    let texts = strings(pages[0])
    #expect(texts.contains("Nobody watched live."))
    #expect(texts.contains("Ada"))
    #expect(!texts.contains("Still watching"))
  }

  @Test("long names in every script, 45 polls and letter paper keep the design")
  func everything() throws {
    var session = HardFixtures.everything
    for index in session.people.indices {
      session.people[index].role = HardFixtures.long(
        HardFixtures.scripts[index % 8].text, 90)
      session.people[index].industry = ["Donaudampfschifffahrtsgesellschaft", "Retail"][index % 2]
    }
    for paper in [Paper.a4, .letter] {
      let pages = try pages(of: session, on: paper, options: DynamicsOptions(smallestGroup: 1))
      expectOrder(pages, on: paper, "everything")
    }
  }

  @Test("over 240 minutes a bar is of five, and times over midnight have room")
  func long() throws {
    var session = SessionFixture.crowd(of: 200)
    session.duration = 26 * 3600
    for index in session.people.indices {
      session.people[index].live = [.init(index * 300..<(index * 300 + 4000 + index * 20))]
    }
    let pages = try pages(of: session)
    expectOrder(pages, "26 hours")
    #expect(
      strings(pages[0]).contains {
        $0.hasPrefix("First arrivals up, last departures down, five minutes a bar.")
      })
  }

  @Test("a session of seconds, and one that everybody saw whole, keep the design")
  func short() throws {
    var session = SessionFixture(names: (0..<25).map { "P\($0)" })
    expectOrder(try pages(of: session), "all stayed")
    session.duration = 45
    for index in session.people.indices { session.people[index].live = [.init(0..<45)] }
    let pages = try pages(of: session)
    expectOrder(pages, "45 seconds")
    #expect(strings(pages[0]).contains("No five minutes stand out."))
  }

  @Test("points of any size and a name as long as a page keep the design")
  func points() throws {
    var session = SessionFixture.crowd(of: 40)
    session.people[0].firstName = HardFixtures.long("Maximiliane Wilhelmina ", 300)
    var score = ScoreFormula.usual
    for index in score.rules.indices {
      score.rules[index].points = ScoreFormula.Points(units: 1_000_000, places: 3)
      if score.rules[index].most != nil { score.rules[index].most = 1000 }
    }
    expectOrder(try pages(of: session, options: DynamicsOptions(score: score)), "many points")
  }

  @Test("the list begins under the charts with five rows at least, and all 25 are there")
  func list() throws {
    let pages = try pages(of: .crowd(of: 412))
    let note = try #require(strings(pages[0]).first { $0.hasPrefix("the first ") })
    #expect(note.hasSuffix(" of 25 that are listed; everybody is in the data"))
    let names = pages.prefix(2).flatMap { strings($0).filter { $0.hasPrefix("Person Number ") } }
    #expect(Set(names).count == 25)
    #expect(strings(pages[1]).contains { $0.hasPrefix("Points, at most 135: ") })
  }

  @Test("a list of hundreds goes on over pages, its heads on each")
  func longList() throws {
    let metrics = try SessionFixture.crowd(of: 412).metrics(dynamics: DynamicsOptions())
    let scenes = try pages(of: metrics, followUps: 200).filter { strings($0).contains("Points") }
    expectOrder(scenes, "200 people")
    let pages = scenes.map(strings)
    #expect(pages.count > 3)
    #expect(pages[0].contains { $0.hasSuffix(" of 200 that are listed; everybody is in the data") })
    let names = pages.flatMap { $0.filter { $0.hasPrefix("Person Number ") } }
    #expect(Set(names).count == 200)
  }

  @Test("in an anonymised edition there is neither list nor formula")
  func anonymized() throws {
    let session = SessionFixture.crowd(of: 60)
    let pages = try pages(
      of: session.metrics(dynamics: DynamicsOptions(), isAnonymized: true))
    expectOrder(pages, "anonymised")
    #expect(!pages.flatMap(strings).contains("Worth a follow-up"))
    #expect(!pages.flatMap(strings).contains { $0.hasPrefix("Points, at most") })
  }
}
