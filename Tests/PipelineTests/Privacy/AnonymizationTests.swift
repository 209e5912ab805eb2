import Foundation
import GRDB
import RecapAnalytics
import RecapAnalyticsStore
import RecapDashboard
import RecapDigest
import RecapPipeline
import SceneInspection
import SessionFixtures
import Testing

@Suite("Editions that name nobody")
struct AnonymizationTests {
  private let folder: TemporaryFolder
  private var path: String { folder.path("event.db") }

  init() throws {
    folder = try TemporaryFolder()
    let people = ["Ada", "Grace", "Edsger"]
    let sessions = ["one", "two"].map { id in
      var session = SessionFixture(names: people)
      session.id = id
      for index in session.people.indices {
        session.people[index].externalID = "usr-\(id)-\(index)"
        session.people[index].email = "\(index)@example.org"
        session.people[index].plays = [.init(at: session.startedAt + 90_000, seconds: 60)]
      }
      return session
    }
    try SessionFixture.write(sessions, to: folder.path("event.db"))
  }

  private func render(
    _ format: ReportFormat, session: String = "one", _ anonymization: Anonymization = .init()
  ) throws -> Data {
    var request = ReportRequest(format: format, options: .init(generatedAt: 0))
    request.anonymization = anonymization
    var data = Data()
    try ReportRenderer(fonts: try TestFonts.library.get()).render(
      session, of: AnalyticsDatabase(path: path), as: request
    ) { data.append(contentsOf: $0) }
    return data
  }

  private func names(_ data: Data) -> [Substring] {
    String(decoding: data, as: UTF8.self).split(separator: "\r\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)[1]
    }
  }

  @Test(
    "no format has a name, an address or an id of the platform",
    arguments: [ReportFormat.csv, .json, .html])
  func formats(format: ReportFormat) throws {
    let text = String(decoding: try render(format), as: UTF8.self)
    for name in ["Ada", "Grace", "Edsger", "usr-one", "@example.org"] {
      #expect(!text.contains(name))
    }
    #expect(text.contains("Viewer"))
  }

  @Test("without a key pseudonyms are those of a run, and nothing in the database tells them")
  func pseudonyms() throws {
    let first = names(try render(.csv))
    #expect(Set(first).count == 3)
    #expect(try first == names(render(.csv)))
    // What the list of attendees alone gives, by which everybody could be found again.
    var digest = SHA256Digest()
    for attendee in try AnalyticsDatabase(path: path).identities {
      digest.add(attendee.id)
      for text in [attendee.firstName, attendee.lastName, attendee.email, attendee.externalID] {
        digest.add(text == nil ? 0 : 1)
        digest.add(text ?? "")
      }
    }
    try Data(digest.bytes).write(to: URL(filePath: folder.path("derived")))
    let derived = Anonymization(key: try PseudonymKey(path: folder.path("derived")))
    #expect(try Set(first).isDisjoint(with: names(render(.csv, derived))))
  }

  @Test("a key that is kept is for its owner's eyes, drawn once, and stays")
  func kept() throws {
    let paths = ["a.key", "b.key"].map(folder.path)
    for path in paths { try PseudonymKey.keep(at: path) }
    let keys = try paths.map { try Data(contentsOf: URL(filePath: $0)) }
    #expect(keys[0].count == 32 && keys[0] != keys[1])
    try PseudonymKey.keep(at: paths[0])
    #expect(try Data(contentsOf: URL(filePath: paths[0])) == keys[0])
    let attributes = try FileManager.default.attributesOfItem(atPath: paths[0])
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(throws: OutputError.self) { try PseudonymKey.keep(at: folder.path("none/key")) }
  }

  @Test("with a key of one's own they stay, whatever becomes of the list, and differ by key")
  func key() throws {
    let keys = try ["a", "b"].map { name in
      try Data("\(name), which is long enough".utf8).write(to: URL(filePath: folder.path(name)))
      return Anonymization(key: try PseudonymKey(path: folder.path(name)))
    }
    let first = names(try render(.csv, keys[0]))
    try change("UPDATE attendee SET last_name = 'Hopper' WHERE first_name = 'Grace'")
    #expect(try names(render(.csv, keys[0])) == first)
    #expect(try Set(names(render(.csv, keys[1]))).isDisjoint(with: first))
  }

  @Test("a key that is short or not there is an error")
  func badKeys() throws {
    try Data("short".utf8).write(to: URL(filePath: folder.path("short")))
    #expect(throws: PseudonymKeyError.self) { try PseudonymKey(path: folder.path("short")) }
    #expect(throws: PseudonymKeyError.self) { try PseudonymKey(path: folder.path("none")) }
  }

  private func change(_ sql: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
  }
}
