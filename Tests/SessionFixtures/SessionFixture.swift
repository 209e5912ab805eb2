public import Foundation
import GRDB
public import RecapAnalytics
import RecapAnalyticsStore

/// A session made up for a test: written to a database by the schema and read back.
public struct SessionFixture: Sendable {
  /// A stretch of live viewing in one state.
  public struct Stretch: Sendable {
    public var seconds: Range<Int>
    public var soundOn = true
    public var tabFocused = true
    public var fullScreen = false

    public init(_ seconds: Range<Int>, sound: Bool = true, focus: Bool = true, full: Bool = false) {
      self.seconds = seconds
      (soundOn, tabFocused, fullScreen) = (sound, focus, full)
    }
  }

  public struct Interaction: Sendable {
    public var kind: InteractionKind
    public var second: Int
    public var detail: String?

    public init(_ kind: InteractionKind, at second: Int, detail: String? = nil) {
      (self.kind, self.second, self.detail) = (kind, second, detail)
    }
  }

  public struct Play: Sendable {
    /// Unix seconds.
    public var startedAt: Int
    public var seconds: Int

    public init(at startedAt: Int, seconds: Int) {
      (self.startedAt, self.seconds) = (startedAt, seconds)
    }
  }

  public struct Person: Sendable {
    public var firstName: String?
    public var lastName: String?
    public var email: String?
    public var title: String?
    public var company: String?
    public var role: String?
    public var industry: String?
    public var country: String?
    public var externalID: String?
    public var live: [Stretch] = []
    public var interactions: [Interaction] = []
    public var plays: [Play] = []
    /// Seconds that a source states of somebody of whom it does not tell when they were there.
    public var stated: (live: Int, engaged: Int?)?

    public init(_ firstName: String? = nil, _ lastName: String? = nil, live: [Stretch] = []) {
      (self.firstName, self.lastName, self.live) = (firstName, lastName, live)
    }
  }

  public struct Poll: Sendable {
    public var question: String
    public var askedAt: Int?
    /// Indices into the fixture's people, each with one answer.
    public var answeredBy: [Int]

    public init(_ question: String, at askedAt: Int?, answeredBy: [Int] = []) {
      (self.question, self.askedAt, self.answeredBy) = (question, askedAt, answeredBy)
    }
  }

  public var id = "keynote"
  public var event = "Example Summit"
  public var title = "Opening keynote"
  public var kind = Session.Kind.live
  /// 4 March 2026, 16:00 in Berlin.
  public var startedAt = 1_772_636_400
  /// Seconds.
  public var duration = 3600
  public var timeZone = "Europe/Berlin"
  public var people: [Person] = []
  public var polls: [Poll] = []
  /// What its source does not tell.
  public var unmeasured: Set<Signal> = []

  public init() {}

  /// People who watch the whole session, engaged.
  public init(names: [String]) {
    people = names.map { Person($0, nil, live: [Stretch(0..<3600)]) }
  }

  /// - Parameter smallestGroup: Nil where people are named.
  public func metrics(
    groupingAudience: Bool = true, smallestGroup: Int? = nil
  ) throws -> SessionMetrics {
    let folder = try TemporaryFolder()
    let path = folder.path("event.db")
    try write(to: path)
    let database = try AnalyticsDatabase(path: path)
    let activity = try database.session(id)
    let anonymity = smallestGroup.map {
      Anonymity(
        smallestGroup: $0, people: database.identities, pseudonym: { Pseudonym(1 + $0 + 1000 * $1) }
      )
    }
    return SessionMetrics(
      anonymity.map(activity.anonymized) ?? activity,
      audience: groupingAudience ? AudienceGroups.list(of: activity, anonymity: anonymity) : [])
  }

  public func write(to path: String) throws { try Self.write([self], to: path) }

  /// Several sessions of one event, each with its own people.
  public static func write(_ sessions: [SessionFixture], to path: String) throws {
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.write { database in
      try database.execute(sql: Schema.sql)
      var rows = FixtureRows(database: database)
      for session in sessions { try rows.add(session) }
    }
    try queue.close()
  }
}

/// A folder that is there as long as its value.
public final class TemporaryFolder: Sendable {
  public let url: URL

  public init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "recap-\(UUID())")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  public func path(_ name: String) -> String { url.appending(path: name).path }

  public var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
  }
}
