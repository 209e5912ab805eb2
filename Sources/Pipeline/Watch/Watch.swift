import Foundation
import RecapAnalytics
import RecapAnalyticsStore

/// A folder of databases whose sessions are each reported once, when they have ended and settled.
///
/// A session has settled when its end and the last change of what was live in it lie some time back:
/// heartbeats, answers and names that come late are waited for, plays of the recording are not,
/// since they come for weeks. A look costs a glance at each file; only a database that looks
/// different is opened.
public struct Watch {
  private let folder: String
  private let settle: Int
  private let formats: [ReportFormat]
  private let names: NameTemplate
  private let settings: ReportSettings
  private var databases: [String: WatchedDatabase] = [:]
  private var settling: Settling
  private var attempts: [SessionReference: Attempt] = [:]

  /// One that came to nothing.
  private struct Attempt {
    let subject: String
    let signature: DatabaseSignature
    let time: Int
  }

  /// - Parameters:
  ///   - folder: Where the databases are, those whose names end in ".db".
  ///   - settle: Seconds.
  ///   - output: The folder of the reports.
  public init(
    folder: String, settle: Int, output: String, formats: [ReportFormat], names: NameTemplate,
    settings: ReportSettings
  ) {
    (self.folder, self.settle, self.formats) = (folder, settle, formats)
    (self.names, self.settings) = (names, settings)
    settling = Settling(folder: output)
  }

  /// What a look around shows.
  public struct View {
    /// The reports whose time has come.
    public let plan: BatchPlan
    /// Whatever is wrong with databases and sessions, also if it was seen before.
    public let failures: [BatchPlan.Failure]
    /// Sessions that could not be reported and are going to be tried again, as failures name them.
    public let failed: [String]
  }

  /// Looks around.
  /// - Parameter now: Unix seconds.
  public mutating func look(at now: Int, standing: StandingReports) throws -> View {
    let gone = try visit(standing, at: now)
    var (waiting, due): (Set<SessionReference>, Set<SessionReference>) = ([], [])
    var failures = gone
    for path in databases.keys.sorted() {
      let ended = databases[path]!.sessions.filter { session in
        session.end <= now && formats.contains { !standing.contains(session.report($0)) }
      }
      waiting.formUnion(ended.map(\.reference))
      do {
        due.formUnion(try self.due(ended, of: path, at: now))
      } catch {
        failures.append(.init(subject: path, error: error, reports: nil))
      }
    }
    settling.keep(waiting)
    settling.save()
    attempts = attempts.filter { waiting.contains($0.key) }
    // Where nothing is to be named, what is sound need not be planned for.
    let planned = databases.values.filter { !due.isEmpty || !$0.isSound }.map(\.source)
    var plan = BatchPlan(
      planned.sorted { CodePointString($0.path) < CodePointString($1.path) }, formats: formats,
      names: names,
      settings: settings, now: now, made: standing.manifest)
    failures += plan.takeFailures()
    plan.keepTargets { task, target in
      let name = URL(fileURLWithPath: task.database).lastPathComponent
      return due.contains(SessionReference(name, task.session))
        && !standing.contains(ReportReference(name, task.session, target.format))
    }
    return View(plan: plan, failures: failures, failed: attempts.values.map(\.subject))
  }

  /// Takes note that a session could not be reported: it is tried again once its database has
  /// changed, and after as long as it takes to settle.
  public mutating func failed(_ task: SessionTask, at now: Int) {
    guard let database = databases[task.database] else { return }
    let session = SessionReference(database.source.name, task.session)
    attempts[session] = Attempt(
      subject: task.subject, signature: database.signature, time: now)
  }

  /// Opens what looks different.
  /// - Returns: What is gone before its time had come.
  private mutating func visit(
    _ standing: StandingReports, at now: Int
  ) throws -> [BatchPlan.Failure] {
    let names = try Self.names(in: folder)
    var found: [String: WatchedDatabase] = [:]
    for path in names.map({ folder + "/" + $0 }) {
      guard let signature = DatabaseSignature(path: path) else { continue }
      if let known = databases[path], known.signature == signature, !known.isUnavailable {
        found[path] = known
      } else {
        found[path] = WatchedDatabase(path: path, signature)
      }
    }
    let gone = databases.filter { found[$0.key] == nil }.values.filter { database in
      database.sessions.contains { session in
        formats.contains { !standing.contains(session.report($0)) }
      }
    }
    databases = found
    return gone.map(\.source).sorted { $0.path < $1.path }.map {
      .init(subject: $0.path, error: StoreError(file: $0.name, fault: .missingFile), reports: nil)
    }
  }

  private static func names(in folder: String) throws -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
        .filter { $0.hasSuffix(".db") && !$0.hasPrefix(".") }
    } catch {
      throw Failure(
        .noInput, "\(folder) can't be watched: it is no folder that can be read",
        hint: "give the folder the databases are in")
    }
  }
}

// MARK: - Settling

extension Watch {
  /// Those sessions of a database whose time has come.
  private mutating func due(
    _ sessions: [WatchedDatabase.Session], of path: String, at now: Int
  ) throws(StoreError) -> [SessionReference] {
    var database = databases[path]!
    defer { databases[path] = database }
    let lastChange = min(now, database.signature.lastChange)
    // Nothing in a file is younger than the file.
    let isQuiet = lastChange + settle <= now
    if !isQuiet { try database.digest(sessions) }
    return sessions.filter { session in
      let content = database.contents[session.reference.session]
      let since =
        content.map { settling.note($0, of: session.reference, lastChange: lastChange) }
        ?? lastChange
      if let last = attempts[session.reference], last.signature == database.signature,
        last.time + max(settle, 1) > now
      {
        return false
      }
      return max(session.end, since) + settle <= now
    }.map(\.reference)
  }
}
