import Foundation
import GRDB
import RecapAnalyticsStore
import RecapExportHTML
import RecapPipeline
import SceneInspection
import SessionFixtures
import Testing

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

  private struct Outcomes {
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
    var outcomes = Outcomes()
    renderer.render(
      ReportTask(
        database: database, session: session, targets: targets, settings: settings, now: now,
        cost: 1)
    ) { outcome in
      switch outcome {
      case .written(let file): outcomes.written.append(file)
      case .current(let file): outcomes.current.append(file)
      case .failed(let targets, let error): outcomes.failed.append((targets.map(\.path), error))
      }
    }
    return outcomes
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
