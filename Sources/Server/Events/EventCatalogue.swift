import HTTPTypes
import RecapAnalytics
import RecapDashboard
import RecapPipeline

/// The sessions of the events there are. A database is read again when it has changed; one that
/// could not be read, when it has changed or been left alone for a while.
actor EventCatalogue {
  private struct Entry {
    let signature: DatabaseSignature
    let sessions: [ListedSession]
  }

  nonisolated let folder: EventFolder
  private let now: Now
  private let lanes: ReadingLanes
  private var entries: [CodePointString: Entry] = [:]
  /// Those that could be read once.
  private var trusted: Set<CodePointString> = []
  private var breakers: [CodePointString: Breaker] = [:]
  private let reading = SharedWork<CodePointString, [ListedSession]>()

  init(_ folder: EventFolder, now: Now, lanes: ReadingLanes = ReadingLanes()) {
    (self.folder, self.now, self.lanes) = (folder, now, lanes)
  }

  /// By start, then by name.
  func sessions(of event: String) async throws -> [ListedSession] {
    try await sessions(in: CodePointString(folder.currentDatabase(of: event)))
  }

  /// The session a segment of a path leads to, and its event's database.
  func session(
    _ address: String, of event: String
  ) async throws -> (session: Session, database: String) {
    let database = try await folder.currentDatabase(of: event)
    guard let found = try await sessions(in: CodePointString(database)).first(address) else {
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
    let database = try await folder.currentDatabase(of: event)
    guard let first = try await sessions(in: CodePointString(database)).first else {
      throw Problem(.notFound, "This event has no session yet.")
    }
    return (first.session, database)
  }

  /// Has a database left alone that was listed and could not be read for a report.
  func note(_ failure: Failure, of database: String) async throws {
    let path = CodePointString(database)
    if let signature = try await look(at: path) { note(failure, signature, of: path) }
  }

  private func sessions(in database: CodePointString) async throws -> [ListedSession] {
    if let sessions = try await current(database) { return sessions }
    return try await reading.value(for: database) { try await self.read(database) }
  }

  /// What is known of a database that looks as it did; an error where it is to be left alone.
  private func current(_ database: CodePointString) async throws -> [ListedSession]? {
    if let breaker = breakers[database], breaker.holds(for: nil, at: now.nanoseconds) {
      throw breaker.failure
    }
    let signature = try await look(at: database)
    if let breaker = breakers[database], breaker.holds(for: signature, at: now.nanoseconds) {
      throw breaker.failure
    }
    if let entry = entries[database], entry.signature == signature { return entry.sessions }
    return nil
  }

  private func look(at database: CodePointString) async throws -> DatabaseSignature? {
    do { return try await DatabaseSignature.current(of: database.text) } catch {
      note(error, nil, of: database)
      throw error
    }
  }

  private func read(_ database: CodePointString) async throws -> [ListedSession] {
    if let sessions = try await current(database) { return sessions }
    entries[database] = nil
    let signature = try await look(at: database)
    let isSettled = signature?.isSettled(at: now.nanoseconds) ?? false
    let sessions: [ListedSession]
    do {
      sessions = try await lanes.sessions(
        of: database.text, isTrusted: trusted.contains(database))
    } catch {
      if let signature { note(error, signature, of: database) }
      throw error
    }
    breakers[database] = nil
    trusted.insert(database)
    if isSettled, let signature, try await look(at: database) == signature {
      entries[database] = Entry(signature: signature, sessions: sessions)
    }
    return sessions
  }

  private func note(
    _ error: any Error, _ signature: DatabaseSignature?, of database: CodePointString
  ) {
    breakers[database] = Breaker(
      error, signature, after: breakers[database], at: now.nanoseconds)
  }
}

extension DatabaseSignature {
  /// Of a database as it is now; nil where there is none.
  static func current(of path: String) async throws -> DatabaseSignature? {
    guard
      let signature = try await BlockingWork.run(
        within: .seconds(2), { DatabaseSignature(path: path) })
    else {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      throw Problem.unavailable("The disk of \(name) does not answer.", retryAfter: 10)
    }
    return signature
  }
}
