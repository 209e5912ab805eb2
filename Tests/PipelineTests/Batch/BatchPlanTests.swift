import Foundation
import RecapAnalytics
import RecapAnalyticsStore
import SessionFixtures
import Testing

@testable import RecapPipeline

@Suite struct BatchPlanTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func session(_ id: String, people: Int = 2, title: String = "Talk") -> SessionFixture {
    var session = SessionFixture(names: (0..<people).map { "Person \($0)" })
    (session.id, session.title) = (id, title)
    return session
  }

  private func database(_ name: String, _ sessions: [SessionFixture]) throws -> String {
    try SessionFixture.write(sessions, to: folder.path(name))
    return folder.path(name)
  }

  private func plan(
    _ databases: [String], name: String = NameTemplate.usual,
    formats: [ReportFormat] = [.pdf, .json],
    editions: [ReportKind] = [.dashboard], hasSlides: Bool = false, event: EventOptions? = nil,
    shard: Shard = .whole
  ) throws -> BatchPlan {
    BatchPlan(
      databases: databases,
      products: ReportProducts(editions, as: formats, hasSlides: hasSlides),
      names: try NameTemplate(name),
      settings: ReportSettings(), event: event, now: 1_773_000_000, shard: shard)
  }

  private func paths(_ plan: BatchPlan) -> [String] {
    plan.tasks.flatMap { $0.targets.map(\.path) }
  }

  @Test("every session has every format once, by the template")
  func whole() throws {
    let plan = try plan([database("a.db", [session("one"), session("two")])])
    #expect(plan.failures.isEmpty)
    #expect(
      paths(plan).sorted() == [
        "Example-Summit/2026-03-04-one.json", "Example-Summit/2026-03-04-one.pdf",
        "Example-Summit/2026-03-04-two.json", "Example-Summit/2026-03-04-two.pdf",
      ])
  }

  @Test("every session has every edition as a document, and its data once")
  func editions() throws {
    let plan = try plan(
      [database("a.db", [session("one")])], editions: [.summary, .dashboard, .sponsor],
      event: EventOptions())
    #expect(
      paths(plan) == [
        "Example-Summit/2026-03-04-one.pdf", "Example-Summit/2026-03-04-one.json",
        "Example-Summit/2026-03-04-one-summary.pdf", "Example-Summit/2026-03-04-one-sponsor.pdf",
        "Example-Summit/event-report.pdf", "Example-Summit/event-report.json",
      ])
    #expect(plan.tasks[0].targets.map(\.kind) == [.dashboard, .dashboard, .summary, .sponsor])
    // The event leads to the full reports.
    let event = plan.tasks[1]
    #expect(
      event.sessionAddresses(from: event.targets[0]).values.map(\.self)
        == ["./2026-03-04-one.pdf"])
  }

  @Test("slides are one more document of each session, and of the event")
  func slides() throws {
    let plan = try plan(
      [database("a.db", [session("one")])], formats: [.html], hasSlides: true,
      event: EventOptions())
    #expect(
      paths(plan) == [
        "Example-Summit/2026-03-04-one.html", "Example-Summit/2026-03-04-one-slides.pdf",
        "Example-Summit/event-report.html", "Example-Summit/event-report-slides.pdf",
      ])
  }

  @Test("no two files have the same path, in lower case and composed either")
  func distinct() throws {
    let ids = ["a", "A", "a ", "a/", "zoe\u{308}", "zo\u{EB}", "manifest", "manifest-1-of-2", ".."]
    let databases = try [
      database("a.db", ids.map { session($0) }), database("b.db", ids.map { session($0) }),
    ]
    for name in ["{session}", "{title}", "same", "{event}/{format}"] {
      let paths = paths(try plan(databases, name: name))
      #expect(paths.count == ids.count * 4)
      #expect(Set(paths.map { $0.lowercased() }).count == paths.count)
      #expect(!paths.contains { $0.hasPrefix("manifest.") || $0 == "manifest-1-of-2.json" })
    }
  }

  @Test("the name of a file depends neither on the order of the databases nor on further ones")
  func stable() throws {
    let (a, b) = (
      try database("a.db", [session("one")]), try database("b.db", [session("one")])
    )
    let c = try database("c.db", [session("one"), session("two")])
    let both = Set(paths(try plan([a, b])))
    #expect(Set(paths(try plan([b, a]))) == both)
    #expect(Set(paths(try plan([c, b, a]))).isSuperset(of: both))
  }

  @Test("shards share all tasks and failures, each once, and the names stay")
  func shards() throws {
    let databases =
      try (1...4).map { number in
        try database("\(number).db", (1...5).map { session("s\($0)", people: $0 * number) })
      } + [folder.path("nowhere.db")]
    let whole = try plan(databases)
    let parts = try (1...3).map { try plan(databases, shard: Shard(index: $0, of: 3)!) }
    #expect(parts.flatMap { paths($0) }.sorted() == paths(whole).sorted())
    #expect(parts.flatMap(\.failures).count == 1)
    let loads = parts.map { $0.tasks.reduce(0) { $0 + $1.cost } }
    // One session may be too many for a part, never two.
    #expect(loads.max()! - loads.min()! <= whole.tasks.map(\.cost).max()!)
  }

  @Test("each database has a report of its event, behind those of its sessions, in one shard")
  func events() throws {
    let databases = try ["a.db", "b.db"].map { try database($0, [session("one"), session("two")]) }
    let plan = try plan(databases, name: "{event}/{session}", event: EventOptions(within: 7))
    #expect(plan.tasks.map(\.session) == ["one", "two", nil, "one", "two", nil])
    let events = plan.tasks.filter { $0.session == nil }
    #expect(
      events.allSatisfy {
        $0.settings.report == .event && $0.settings.event?.within == 7
          && $0.sessionFiles.map(\.session) == ["one", "two"]
      })
    // Both events are called the same.
    #expect(Set(paths(plan)).count == 12)
    #expect(paths(plan).filter { $0.hasPrefix("Example-Summit/event-report~") }.count == 4)
    let parts = try (1...3).map {
      try self.plan(
        databases, name: "{event}/{session}", event: EventOptions(within: 7),
        shard: Shard(index: $0, of: 3)!)
    }
    #expect(parts.flatMap { paths($0) }.sorted() == paths(plan).sorted())
    let files = parts.flatMap(\.tasks).filter { $0.session == nil }.map(\.sessionFiles)
    #expect(Set(files) == Set(events.map(\.sessionFiles)))
  }

  @Test("a session that is called like the report of the event leaves it its name")
  func namesake() throws {
    let plan = try plan(
      [database("a.db", [session("event-report")])], name: "{event}/{session}", formats: [.pdf],
      event: EventOptions())
    #expect(Set(paths(plan)).count == 2)
    #expect(paths(plan).allSatisfy { $0.hasPrefix("Example-Summit/event-report") })
  }

  @Test("a database that is none is a failure, the others are planned")
  func failures() throws {
    try Data("no database at all".utf8).write(to: URL(filePath: folder.path("b.db")))
    let plan = try plan([
      database("a.db", [session("one")]), folder.path("b.db"), folder.path("c.db"),
    ])
    #expect(plan.tasks.count == 1)
    #expect(plan.failures.map(\.subject) == [folder.path("b.db"), folder.path("c.db")])
    #expect(plan.failures.map { ($0.error as? StoreError)?.kind } == [.unsound, .notFound])
  }

  @Test("more people cost more")
  func cost() throws {
    let plan = try plan([database("a.db", [session("one"), session("two", people: 50)])])
    #expect(plan.tasks[1].cost > plan.tasks[0].cost)
  }
}
