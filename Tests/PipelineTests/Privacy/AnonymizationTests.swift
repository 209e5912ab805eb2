import Foundation
import GRDB
import RecapAnalytics
import RecapAnalyticsStore
import RecapDashboard
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

  @Test("the same again gives the same pseudonyms; another list of attendees gives others")
  func pseudonyms() throws {
    let first = names(try render(.csv))
    #expect(Set(first).count == 3)
    #expect(try first == names(render(.csv)))
    try change("UPDATE attendee SET last_name = 'Hopper' WHERE first_name = 'Grace'")
    #expect(try Set(first).isDisjoint(with: names(render(.csv))))
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
