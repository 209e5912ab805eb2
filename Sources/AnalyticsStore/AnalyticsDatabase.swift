import GRDB
public import RecapAnalytics
import Synchronization

/// An event's analytics in an SQLite file, read in one transaction.
///
/// Whatever another process writes meanwhile, all sessions are read as they were when the
/// database was opened. A value of this type keeps the file open.
///
///     let database = try AnalyticsDatabase(path: "summit.db")
///     let metrics = SessionMetrics(try database.session("keynote"))
public final class AnalyticsDatabase: Sendable {
  /// The name of the file, without its folder.
  public let name: String
  let queue: DatabaseQueue
  let catalogue: Catalogue
  let roster: Roster
  private let hasCheckedIntervals = Mutex(false)

  /// Opens a database and checks it as a whole.
  public convenience init(path: String) throws(StoreError) {
    try self.init(path: path, audit: .strict)
  }

  private convenience init(path: String, audit: Audit) throws(StoreError) {
    try self.init(name: Self.name(ofPath: path), audit: audit) {
      try DatabaseQueue.hardened(DatabaseFile(path: path))
    }
  }

  init(name: String, audit: Audit, _ open: () throws -> DatabaseQueue) throws(StoreError) {
    self.name = name
    (queue, catalogue, roster) = try Self.translated(name) {
      let queue = try open()
      return try queue.bounded { database in
        let structure = Structure(database: database, audit: audit)
        try structure.checkSchema()
        try structure.checkIntegrity(isFull: false)
        try structure.checkKeys()
        try References(database: database, audit: audit).checkOwners()
        if try Table.hasImports(database) {
          try ImportedTables(database: database, audit: audit).check()
        }
        return (
          queue, try Catalogue(database, audit: audit), try Roster(database, audit: audit)
        )
      }
    }
  }

  /// By start, then by name.
  public var sessionIDs: [String] { catalogue.entries.map(\.id) }

  /// What happened in a session.
  /// - Parameter leastGap: The fewest seconds of absence that part two stretches of somebody's
  ///   viewing, at least 1; nil where stretches are not asked for. A session of which not everything
  ///   is measured always has them to the second.
  public func session(_ id: String, leastGap: Int? = nil) throws(StoreError) -> SessionActivity {
    try Self.translated(name) {
      let entry = try entry(id)
      return try queue.bounded {
        try read(entry, in: $0, audit: .strict, leastGap: leastGap)
      }
    }
  }

  /// What a session is, without a look at what happened in it.
  public func head(of id: String) throws(StoreError) -> Session {
    try Self.translated(name) { try entry(id).session.get() }
  }

  /// The title of a session in quotation marks, as part of a message.
  public func title(of id: String) throws(StoreError) -> String {
    Quotation.text(try head(of: id).title)
  }

  /// The time zone stated for a session, as a quotation, where it is not a known one.
  public func unknownTimeZone(of id: String) throws(StoreError) -> String? {
    try head(of: id).unknownTimeZone.map(Quotation.text)
  }

  func entry(_ id: String) throws -> Catalogue.Entry {
    guard let entry = catalogue[id] else { throw Fault.noSession(id, sessions: sessionIDs) }
    return entry
  }

  private func read(
    _ entry: Catalogue.Entry, in database: Database, audit: Audit, leastGap: Int? = nil
  ) throws -> SessionActivity {
    var reader = try SessionReader(entry, database: database, roster: roster, audit: audit)
    let hasImports = try Table.hasImports(database)
    // What a source does not tell, a report makes up for with when people were there.
    let isPartial = try hasImports && reader.hasUnmeasured()
    let intervals = try reader.readLive(leastGap: isPartial ? 1 : leastGap)
    try reconcile(intervals, in: database, audit: audit)
    try reader.readInteractions()
    try reader.readPolls()
    try reader.readRecording()
    if hasImports { try reader.readImports() }
    return reader.activity
  }

  /// Makes sure that no interval was passed over: of an unknown visit, or lost by damage.
  private func reconcile(_ count: Int, in database: Database, audit: Audit) throws {
    if hasCheckedIntervals.withLock({ $0 }) { return }
    let isOnly = catalogue.entries.count == 1
    if isOnly, try Self.intervalCount(database) == count { return }
    try References(database: database, audit: audit).checkIntervals()
    if isOnly { throw Fault.damaged("rows of view_interval are out of order") }
    hasCheckedIntervals.withLock { $0 = true }
  }

  private static func intervalCount(_ database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "SELECT count(*) FROM view_interval") ?? 0
  }

  static func name(ofPath path: String) -> String {
    path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? path
  }

  /// Errors as what they say about the database.
  static func translated<Value>(
    _ file: String, _ body: () throws -> Value
  ) throws(StoreError) -> Value {
    do {
      return try body()
    } catch let fault as Fault {
      throw StoreError(file: file, fault: fault)
    } catch let error as DatabaseError {
      throw StoreError(file: file, fault: Fault(error), cause: error)
    } catch let error as StoreError {
      throw error
    } catch {
      throw StoreError(file: file, fault: .refused("\(error)"), cause: error)
    }
  }
}

// MARK: - Overview

extension AnalyticsDatabase {
  /// The sessions with how many people watched each, by start and then by name.
  public func sessions() throws(StoreError) -> [SessionListing] {
    try Self.translated(name) {
      try queue.bounded { database in
        try catalogue.entries.map { entry in
          let session = try entry.session.get()
          return SessionListing(
            session: session,
            viewers: try Self.uniqueViewers(of: entry, session, in: database))
        }
      }
    }
  }

  /// The same as the summary's `uniqueViewers`, without reading every interval.
  private static func uniqueViewers(
    of entry: Catalogue.Entry, _ session: Session, in database: Database
  ) throws -> Int {
    let rows = try Rows(
      database, table: "session", keyCount: 0,
      sql: """
        SELECT count(*) FROM (
          SELECT attendee_id FROM visit
          WHERE session_id = ?1 COLLATE BINARY AND EXISTS (
            SELECT * FROM view_interval
            WHERE view_interval.visit_id = visit.visit_id
              AND start_s < \(session.durationSeconds) AND end_s > 0)
          UNION
          SELECT attendee_id FROM recording_play
          WHERE session_id = ?1 COLLATE BINARY AND seconds_viewed > 0\(try stated(in: database)))
        """)
    rows.restart(text: entry.storedID)
    return try rows.next() ? rows.integer(0) : 0
  }

  /// Those whom a source states to have watched, whatever rows there are.
  private static func stated(in database: Database) throws -> String {
    guard try Table.hasImports(database) else { return "" }
    return " UNION SELECT attendee_id FROM attendee_total WHERE session_id = ?1 COLLATE BINARY "
      + "AND (live_s > 0 OR recording_s > 0)"
  }
}

// MARK: - Check

extension AnalyticsDatabase {
  /// Everything that is wrong with a database, and what it holds.
  ///
  /// Throws only where there is no database to look at.
  public static func check(path: String) throws(StoreError) -> Diagnosis {
    let audit = Audit.collecting(file: name(ofPath: path))
    var (warnings, totals): ([Finding], Diagnosis.Totals?) = ([], nil)
    do {
      let database = try AnalyticsDatabase(path: path, audit: audit)
      (warnings, totals) = try translated(database.name) {
        try database.queue.bounded { try database.checkAll(in: $0, audit: audit) }
      }
    } catch {
      guard error.kind == .unsound else { throw error }
      try translated(error.file) { try audit.note(error.fault) }
    }
    return Diagnosis(findings: audit.report, warnings: warnings, totals: totals)
  }

  /// - Returns: Warnings and totals, where there is nothing worse to say.
  private func checkAll(
    in database: Database, audit: Audit
  ) throws -> ([Finding], Diagnosis.Totals?) {
    try Structure(database: database, audit: audit).checkIntegrity(isFull: true)
    try References(database: database, audit: audit).checkIntervals()
    hasCheckedIntervals.withLock { $0 = true }
    var audience = EventAudience()
    for entry in catalogue.entries {
      try audit.attempt { audience.add(try read(entry, in: database, audit: audit)) }
    }
    guard audit.report.isEmpty else { return ([], nil) }
    var warnings = Warnings(file: name)
    try Plausibility(database: database, catalogue: catalogue)
      .check(isClipped: audience.isClipped, &warnings)
    audience.warn(&warnings)
    return (warnings.report, audience.totals(people: roster.count))
  }
}
