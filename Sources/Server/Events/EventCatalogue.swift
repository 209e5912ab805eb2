import HTTPTypes
import RecapAnalytics
import RecapDashboard
import RecapPipeline

/// The events there are, and their sessions.
actor EventCatalogue {
  private let folder: EventFolder
  private let imports: EventImports
  private let lanes: ReadingLanes
  private let cache: ReadingCache<CodePointString, [ListedSession]>

  init(
    _ folder: EventFolder, imports: ExportDatabases, now: Now, lanes: ReadingLanes = ReadingLanes()
  ) {
    (self.folder, self.lanes) = (folder, lanes)
    self.imports = EventImports(imports, now: now, lanes: lanes)
    cache = ReadingCache(now: now) { try await .current(of: $0.text) }
  }

  /// By name.
  func events() async throws -> [EventFolder.Event] { try await folder.currentEvents() }

  /// Deletes what was made of others.
  func keep(only events: [EventFolder.Event]) async {
    await imports.keep(only: Set(events.compactMap(\.export)))
  }

  /// The path of an event's database.
  private func database(of name: String) async throws -> String {
    switch try EventFolder.event(name, among: await events()).source {
    case .database(let path): path
    case .export(let source): try await imports.database(of: source)
    }
  }

  /// By start, then by name.
  func sessions(of event: String) async throws -> [ListedSession] {
    try await sessions(in: database(of: event))
  }

  /// The session a segment of a path leads to, and its event's database.
  func session(
    _ address: String, of event: String
  ) async throws -> (session: Session, database: String) {
    let database = try await database(of: event)
    guard let found = try await sessions(in: database).first(address) else {
      throw Problem.notFound
    }
    return (found.session, database)
  }

  /// Refuses ids of no other session of an event, which a worker would take for a fault of the
  /// database.
  func check(
    _ choice: ComparisonChoice, of session: Session, in event: String,
    refusal: HTTPResponse.Status = .badRequest
  ) async throws {
    guard case .named(let ids) = choice else { return }
    let others = try await sessions(of: event).map { CodePointString($0.session.id) }
      .filter { $0 != CodePointString(session.id) }
    if let id = ids.first(where: { !others.contains(CodePointString($0)) }) {
      throw Problem(
        refusal,
        "There is no other session named \(DisplayText.line(id)) to compare with; the list of "
          + "the event's sessions has their ids.")
    }
  }

  /// The session a segment of a path leads to, or without one that an event begins with, and the
  /// event's database.
  func session(
    _ address: String?, of event: String
  ) async throws -> (session: Session, database: String) {
    guard let address else { return try await firstSession(of: event) }
    return try await session(address, of: event)
  }

  /// The session an event begins with, and its database.
  func firstSession(of event: String) async throws -> (session: Session, database: String) {
    let database = try await database(of: event)
    guard let first = try await sessions(in: database).first else {
      throw Problem(.notFound, "This event has no session yet.")
    }
    return (first.session, database)
  }

  /// Has a database left alone that was listed and could not be read for a report.
  func note(_ failure: Failure, of database: String) async throws {
    try await cache.note(failure, of: CodePointString(database))
  }

  private func sessions(in database: String) async throws -> [ListedSession] {
    try await cache.value(for: CodePointString(database)) { [lanes] isTrusted in
      try await lanes.sessions(of: database, isTrusted: isTrusted)
    }
  }
}

extension DatabaseSignature {
  /// Of a database as it is now; nil where there is none.
  static func current(of path: String) async throws -> DatabaseSignature? {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return try await current(of: name) { DatabaseSignature(path: path) }
  }

  /// Of what may be on a disk that does not answer.
  static func current(
    of name: String, _ look: @escaping @Sendable () -> DatabaseSignature?
  ) async throws -> DatabaseSignature? {
    guard let signature = try await BlockingWork.run(within: .seconds(2), look) else {
      throw Problem.unavailable("The disk of \(name) does not answer.", retryAfter: 10)
    }
    return signature
  }
}
