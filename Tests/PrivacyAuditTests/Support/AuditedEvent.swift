import Foundation
import GRDB
import RecapAnalyticsStore
import RecapDashboard
import RecapPipeline
import RecapPrivacyAudit
import SceneInspection
import SessionFixtures

/// An event whose reports are looked through, and the same event with nobody known.
struct AuditedEvent {
  let folder: TemporaryFolder
  let database: AnalyticsDatabase
  /// Its titles, employers and answers are kept.
  let blank: AnalyticsDatabase
  let renderer: ReportRenderer
  let audit: PrivacyAudit

  init(_ session: SessionFixture, sql: String = "") throws {
    folder = try TemporaryFolder()
    try session.write(to: folder.path("event.db"))
    try Self.execute(sql, in: folder.path("event.db"))
    database = try AnalyticsDatabase(path: folder.path("event.db"))
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "blank"), withIntermediateDirectories: false)
    try FileManager.default.copyItem(
      atPath: folder.path("event.db"), toPath: folder.path("blank/event.db"))
    try Self.execute(Self.blanking, in: folder.path("blank/event.db"))
    blank = try AnalyticsDatabase(path: folder.path("blank/event.db"))
    renderer = ReportRenderer(fonts: try TestFonts.library.get())
    audit = try PrivacyAudit(database, renderer: renderer)
  }

  /// Ada Lovelace, who watched, voted and came back, and some others.
  static func usual() throws -> AuditedEvent {
    var session = SessionFixture(names: ["Ada", "Grace", "Mary"])
    session.people[0].lastName = "Lovelace"
    session.people[0].email = "ada.lovelace@example.org"
    session.people[0].company = "Analytical Engines"
    session.people[0].title = "Countess"
    session.people[0].plays = [.init(at: session.startedAt + 90_000, seconds: 100)]
    session.people[1].lastName = "Hopper"
    session.people[2].lastName = "Somerville"
    session.polls = [.init("Which engine?", at: 60, answeredBy: [0, 1])]
    return try AuditedEvent(
      session,
      sql: """
        UPDATE attendee SET external_id = 'usr-77f3-' || attendee_id;
        UPDATE attendee SET external_id = '90017' WHERE attendee_id = 3
        """)
  }

  private static func execute(_ sql: String, in path: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA foreign_keys = OFF;" + sql)
    }
    try queue.close()
  }

  private static let blanking: String = {
    let tables = [
      "attendee", "visit", "interaction", "poll_answer", "recording_impression", "recording_play",
    ]
    return tables.map { "UPDATE \($0) SET attendee_id = attendee_id + 700000;" }.joined()
      + "UPDATE attendee SET first_name = NULL, last_name = NULL, email = NULL, external_id = NULL"
  }()

  /// The report of the only session.
  func report(
    of database: AnalyticsDatabase, as format: ReportFormat, kind: ReportKind = .dashboard,
    attendees: Int? = nil, attachments: Bool = true, anonymized: Bool = false
  ) throws -> [UInt8] {
    let request = ReportRequest(
      kind, format: format,
      options: ReportOptions(
        attendeeLimit: attendees, attachesData: attachments && format == .pdf && kind == .dashboard,
        generatedAt: 1_780_000_000),
      anonymization: anonymized ? Anonymization() : nil)
    var bytes: [UInt8] = []
    try renderer.render(database.sessionIDs[0], of: database, as: request) {
      bytes.append(contentsOf: $0)
    }
    return bytes
  }

  func leaks(in bytes: [UInt8], as format: ReportFormat) throws -> [Leak] {
    try audit.result(of: bytes, as: format).leaks
  }

  func leaks(in text: String, as format: ReportFormat) throws -> [Leak] {
    try leaks(in: Array(text.utf8), as: format)
  }
}
