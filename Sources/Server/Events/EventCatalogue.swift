import RecapAnalytics
import RecapAnalyticsStore
import RecapPipeline

/// The sessions of the events there are. A database is read again when it has changed.
actor EventCatalogue {
  private struct Entry {
    let signature: DatabaseSignature
    let sessions: [ListedSession]
  }

  nonisolated let folder: EventFolder
  private let now: Now
  private var entries: [CodePointString: Entry] = [:]
  private let reading = SharedWork<CodePointString, [ListedSession]>()

  init(_ folder: EventFolder, now: Now) { (self.folder, self.now) = (folder, now) }

  /// By start, then by name.
  func sessions(of event: String) async throws -> [ListedSession] {
    let database = try folder.database(of: event)
    if let sessions = current(database) { return sessions }
    return try await reading.value(for: CodePointString(database)) { try await self.read(database) }
  }

  /// The session a segment of a path leads to, and its event's database.
  func session(
    _ address: String, of event: String
  ) async throws -> (session: Session, database: String) {
    guard let found = try await sessions(of: event).first(address) else { throw Problem.notFound }
    return (found.session, try folder.database(of: event))
  }

  private func current(_ database: String) -> [ListedSession]? {
    guard let entry = entries[CodePointString(database)],
      entry.signature == DatabaseSignature(path: database)
    else {
      return nil
    }
    return entry.sessions
  }

  private func read(_ database: String) async throws -> [ListedSession] {
    if let sessions = current(database) { return sessions }
    entries[CodePointString(database)] = nil
    let signature = DatabaseSignature(path: database)
    let isSettled = signature?.isSettled(at: now.nanoseconds) ?? false
    let sessions = try await BlockingWork.run {
      try AnalyticsDatabase(path: database).sessions().map(ListedSession.init)
    }
    if isSettled, let signature, DatabaseSignature(path: database) == signature {
      entries[CodePointString(database)] = Entry(signature: signature, sessions: sessions)
    }
    return sessions
  }
}
