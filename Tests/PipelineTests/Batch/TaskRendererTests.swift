import Foundation
import GRDB
import RecapAnalytics
import RecapAnalyticsStore
import RecapExportData
import RecapExportHTML
import SceneInspection
import SessionFixtures
import Testing

@testable import RecapPipeline

@Suite struct TaskRendererTests {
  private let folder: TemporaryFolder
  private let database: String

  init() throws {
    folder = try TemporaryFolder()
    database = folder.path("event.db")
    var session = SessionFixture(names: ["Ada", "Grace"])
    session.polls = [.init("Ready?", at: 60, answeredBy: [0, 1])]
    var other = SessionFixture(names: ["Mary"])
    other.id = "panel"
    try SessionFixture.write([session, other], to: database)
  }

  fileprivate struct Outcomes {
    var written: [Manifest.File] = []
    var current: [Manifest.File] = []
    var failed: [(paths: [String], error: any Error)] = []
  }

  private func render(
    known: [Manifest.File] = [], settings: ReportSettings = ReportSettings(),
    now: Int = 1_773_000_000, session: String = "keynote", formats: [ReportFormat] = [.csv, .json]
  ) throws -> Outcomes {
    let renderer = TaskRenderer(
      folder: folder.path("out"), fonts: try TestFonts.library.get(), keepsDatabase: true)
    let targets = formats.map { format in
      ReportTask.Target(
        format, path: "a/\(session).\(format)", known: known.first { $0.format == format })
    }
    return renderer.outcomes(
      of: ReportTask(
        database: database, session: session, targets: targets, settings: settings, now: now,
        cost: 1))
  }

  /// The report of the event.
  private func renderEvent(
    known: [Manifest.File] = [], formats: [ReportFormat] = [.html, .json],
    sessionPath: String = "a/keynote.html"
  ) throws -> Outcomes {
    let renderer = TaskRenderer(
      folder: folder.path("out"), fonts: try TestFonts.library.get(), keepsDatabase: true)
    var task = ReportTask(
      database: database, session: nil,
      targets: formats.map { format in
        ReportTask.Target(
          format, path: "a/event.\(format)", known: known.first { $0.format == format })
      }, settings: ReportSettings(report: .event, table: .matrix, event: EventOptions()),
      now: 1_773_000_000, cost: 1)
    task.sessionFiles = [
      SessionFiles(session: "keynote", targets: [.init(.html, path: sessionPath)])
    ]
    return renderer.outcomes(of: task)
  }

  private func change(_ sql: String) throws {
    let queue = try DatabaseQueue(path: database)
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
  }

  @Test("a file is what the renderer writes alone, and described as it is")
  func written() throws {
    let files = try render(formats: [.pdf, .csv, .json]).written
    #expect(files.map(\.format) == [.pdf, .csv, .json])
    #expect(files[0].pages! > 1 && files[1].pages == nil)
    for file in files {
      let data = try Data(contentsOf: URL(filePath: folder.path("out/\(file.path)")))
      #expect(file.size == data.count && file.database == "event.db" && file.session == "keynote")
      var alone = Data()
      let request = try ReportSettings().request(file.format, now: 1_773_000_000)
      try ReportRenderer(fonts: try TestFonts.library.get()).render(
        "keynote", of: try AnalyticsDatabase(path: database), as: request
      ) { alone.append(contentsOf: $0) }
      #expect(alone == data)
    }
  }

  @Test("editions from one reading are what the renderer writes of each alone, and stay")
  func editions() throws {
    let kinds: [ReportKind] = [.dashboard, .summary, .sponsor, .speaker]
    func targets(known: [Manifest.File] = []) -> [ReportTask.Target] {
      kinds.map { kind in
        .init(
          .pdf, of: kind, path: "e/\(kind).pdf",
          known: known.first { $0.options.report == kind })
      }
    }
    func outcomes(known: [Manifest.File] = []) throws -> Outcomes {
      TaskRenderer(
        folder: folder.path("out"), fonts: try TestFonts.library.get(), keepsDatabase: true
      ).outcomes(
        of: ReportTask(
          database: database, session: "keynote", targets: targets(known: known),
          settings: ReportSettings(), now: 1_773_000_000, cost: 1))
    }
    let files = try outcomes().written
    #expect(files.map(\.options.report) == kinds)
    #expect(files.map(\.options.smallestGroup) == [nil, nil, 5, nil])
    for file in files {
      var alone = Data()
      try ReportRenderer(fonts: try TestFonts.library.get()).render(
        "keynote", of: try AnalyticsDatabase(path: database),
        as: try ReportSettings(report: file.options.report).request(.pdf, now: 1_773_000_000)
      ) { alone.append(contentsOf: $0) }
      #expect(
        try Data(contentsOf: URL(filePath: folder.path("out/\(file.path)"))) == alone,
        "\(file.path)")
    }
    #expect(try outcomes(known: files).current == files)
  }

  @Test("the report of the event is what the renderer writes, and leads to those of its sessions")
  func event() throws {
    let files = try renderEvent(formats: ReportFormat.allCases).written
    #expect(files.map(\.format) == ReportFormat.allCases)
    for file in files {
      #expect(file.session == nil && file.sessions == ["keynote", "panel"] && file.title == nil)
      #expect(file.event == "Example Summit" && file.startedAt == 1_772_636_400)
      let data = try Data(contentsOf: URL(filePath: folder.path("out/\(file.path)")))
      let text = String(decoding: data, as: UTF8.self)
      switch file.format {
      case .html: #expect(text.firstMatch(of: #/<a href="./keynote.html"><bdi>/#) != nil)
      case .pdf: #expect(file.pages! > 1)
      case .csv, .json, .xlsx:
        var alone = Data()
        let settings = ReportSettings(report: .event, table: .matrix)
        try ReportRenderer(fonts: nil).renderEvent(
          of: try AnalyticsDatabase(path: database),
          as: try settings.request(file.format, now: 1_773_000_000)
        ) { alone.append(contentsOf: $0) }
        #expect(data == alone)
      }
    }
  }

  @Test("a change of any session is a change of the event's report, another link one of documents")
  func eventContent() throws {
    let first = try renderEvent().written
    #expect(try renderEvent(known: first).current == first)
    let moved = try renderEvent(known: first, sessionPath: "b/keynote.html")
    #expect(moved.written.map(\.format) == [.html] && moved.current.map(\.format) == [.json])
    try change("UPDATE session SET title = 'T' WHERE session_id = 'panel'")
    #expect(try renderEvent(known: first).written.count == 2)
  }

  @Test("a change of another session is a change where sessions are compared")
  func compared() throws {
    let settings = ReportSettings(comparison: ComparisonOptions(.all))
    let first = try render(settings: settings, formats: [.json]).written
    #expect(try render(known: first, settings: settings, formats: [.json]).current == first)
    try change("UPDATE session SET title = 'T' WHERE session_id = 'panel'")
    #expect(try render(known: first, settings: settings, formats: [.json]).written.count == 1)
  }

  @Test("what is known and the same is left alone, at whatever time")
  func current() throws {
    let first = try render().written
    let second = try render(known: first, now: 1_774_000_000)
    #expect(second.written.isEmpty && second.current == first)
  }

  @Test(
    "a change of the session's own data is a change",
    arguments: [
      "UPDATE attendee SET last_name = 'L' WHERE attendee_id = 1",
      "UPDATE session SET title = 'T' WHERE session_id = 'keynote'", "UPDATE event SET name = 'E'",
      "UPDATE view_interval SET sound_on = 0 WHERE visit_id = 1", "DELETE FROM poll_answer",
      "UPDATE poll_option SET label = 'No'", "UPDATE visit SET device = NULL WHERE visit_id = 2",
      "INSERT INTO interaction VALUES (NULL, 'keynote', 1, 'reaction', 9, 'clap')",
      "INSERT INTO recording_play VALUES (NULL, 'keynote', 1, 1772700000, 9, 5, NULL, NULL)",
      "INSERT INTO recording_impression VALUES (NULL, 'keynote', 1, 1772700000)",
    ])
  func changed(sql: String) throws {
    let first = try render().written
    try change(sql)
    let second = try render(known: first)
    #expect(second.written.count == 2 && second.current.isEmpty)
  }

  @Test("another session's data, and how the file is laid out, is no change")
  func unchanged() throws {
    let first = try render().written
    try change("UPDATE session SET title = 'T' WHERE session_id = 'panel'")
    try change("DELETE FROM view_interval WHERE visit_id = 3")
    let queue = try DatabaseQueue(path: database)
    try queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM") }
    try queue.close()
    #expect(try render(known: first).current == first)
  }

  @Test("other options are a change, a time that is asked for too")
  func options() throws {
    let first = try render().written
    for settings in [
      ReportSettings(timeZone: "UTC"), ReportSettings(attendees: 1), ReportSettings(paper: .letter),
      ReportSettings(attachments: false), ReportSettings(descriptiveHeaders: true),
      ReportSettings(asOf: 1_773_000_000),
    ] {
      #expect(try render(known: first, settings: settings).current.isEmpty)
    }
  }

  @Test("somebody new in the event is a change of an anonymised edition: their name may be in it")
  func somebodyNew() throws {
    let settings = ReportSettings(smallestGroup: 5)
    let first = try render(settings: settings).written
    #expect(try render(known: first, settings: settings).current.count == 2)
    try change("INSERT INTO attendee (attendee_id, first_name) VALUES (900, 'Bigco')")
    #expect(try render(known: first, settings: settings).current.isEmpty)
  }

  @Test("another text of a template is a change of HTML")
  func templates() throws {
    let templates = folder.path("templates")
    try FileManager.default.copyItem(atPath: Templates.bundledDirectory, toPath: templates)
    let settings = ReportSettings(templates: templates)
    let first = try render(settings: settings, formats: [.html, .csv]).written
    #expect(
      try render(known: first, settings: settings, formats: [.html, .csv]).current.count == 2)
    let body = URL(filePath: templates + "/body.mustache")
    try (String(contentsOf: body, encoding: .utf8) + "\n").write(
      to: body, atomically: true, encoding: .utf8)
    let second = try render(known: first, settings: settings, formats: [.html, .csv])
    #expect(second.written.map(\.format) == [.html] && second.current.map(\.format) == [.csv])
  }

  @Test("a file that was changed, cut or deleted is made anew, of the same bytes")
  func damaged() throws {
    let first = try render(formats: [.json]).written
    let url = URL(filePath: folder.path("out/\(first[0].path)"))
    var data = try Data(contentsOf: url)
    data[10] ^= 1
    for damage in [data, data.dropLast(), nil] {
      try FileManager.default.removeItem(at: url)
      try damage?.write(to: url)
      #expect(try render(known: first, formats: [.json]).written == first)
    }
  }

  @Test("a session that can't be read fails for all its files at once, one file alone for itself")
  func failed() throws {
    #expect(try render(session: "none").failed.map(\.paths) == [["a/none.csv", "a/none.json"]])
    try FileManager.default.createDirectory(
      atPath: folder.path("out/a/keynote.csv"), withIntermediateDirectories: true)
    let outcomes = try render()
    #expect(outcomes.failed.map(\.paths) == [["a/keynote.csv"]])
    #expect(outcomes.failed[0].error is OutputError)
    #expect(outcomes.written.map(\.path) == ["a/keynote.json"])
  }

  @Test(
    "a database that vanished since it was planned for, or was cut meanwhile, is the store's error")
  func vanished() throws {
    let whole = try Data(contentsOf: URL(filePath: database))
    try whole.prefix(8192).write(to: URL(filePath: database))
    #expect(try render().failed.map(\.paths) == [["a/keynote.csv", "a/keynote.json"]])
    try FileManager.default.removeItem(atPath: database)
    let failed = try render().failed
    #expect(failed.count == 1)
    #expect((failed[0].error as? StoreError)?.kind == .notFound)
  }
}

extension TaskRenderer {
  fileprivate func outcomes(of task: ReportTask) -> TaskRendererTests.Outcomes {
    var outcomes = TaskRendererTests.Outcomes()
    render(task) { outcome in
      switch outcome {
      case .written(let file): outcomes.written.append(file)
      case .current(let file): outcomes.current.append(file)
      case .failed(let targets, let error): outcomes.failed.append((targets.map(\.path), error))
      }
    }
    return outcomes
  }
}
