import Foundation
public import RecapAnalytics
import RecapAnalyticsStore

/// A folder of databases whose sessions are each reported once, when they have ended and settled, and
/// of platforms' exports, whose reports follow them.
///
/// A session has settled when its end and the last change of what was live in it lie some time back:
/// heartbeats, answers and names that come late are waited for, plays of the recording are not,
/// since they come for weeks. A look costs a glance at each file; only a database that looks
/// different is opened.
///
/// An export is of what has ended. It is read when it has stayed the same for a while, and read
/// anew when it changes; then its reports are made again, of what they are not of already.
public struct Watch {
  private let folder: String
  private let settle: Int
  private let output: String
  private let products: ReportProducts
  private let names: NameTemplate
  private let settings: ReportSettings
  private let event: EventOptions?
  private let exports: ExportDatabases?
  private let isStopped: () -> Bool
  /// By what is in the folder: their own paths, or those of exports.
  private var databases: [String: WatchedDatabase] = [:]
  private var settling: Settling
  private var attempts: [SubjectReference: Attempt] = [:]

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
  ///   - event: Of the report of each database's event; nil for none.
  ///   - exports: Where those are made that exports stand for; nil where exports are left alone.
  ///   - isStopped: Asked while an export is read; true, and it is not read now.
  public init(
    folder: String, settle: Int, output: String, products: ReportProducts, names: NameTemplate,
    settings: ReportSettings, event: EventOptions? = nil, exports: ExportDatabases? = nil,
    isStopped: @escaping () -> Bool = { false }
  ) {
    (self.folder, self.settle, self.output, self.products) = (folder, settle, output, products)
    (self.names, self.settings, self.event) = (names, settings, event)
    (self.exports, self.isStopped) = (exports, isStopped)
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
    var (waiting, due): (Set<SubjectReference>, Set<SubjectReference>) = ([], [])
    var failures = gone
    for path in databases.keys.sorted() {
      let database = databases[path]!
      let ended = database.sessions.filter { session in
        database.hasEnded(session, at: now)
          && (database.unrevised.contains(session.reference)
            || products.ofSessions.contains { !standing.contains(session.report($0)) })
      }
      waiting.formUnion(ended.map(\.reference))
      do {
        due.formUnion(try self.due(ended, of: path, at: now))
      } catch {
        failures.append(.init(subject: path, error: error, reports: nil))
      }
    }
    let events = events(without: standing, at: now)
    waiting.formUnion(events.map(\.event))
    due.formUnion(events.filter { !wasTried($0.event, of: $0, at: now) }.map(\.event))
    settling.keep(waiting)
    settling.save()
    attempts = attempts.filter { waiting.contains($0.key) }
    // Where nothing is to be named, what is sound need not be planned for.
    let planned = databases.values.filter { !due.isEmpty || !$0.isSound }.map(\.source)
    var plan = BatchPlan(
      planned.sorted { CodePointString($0.key) < CodePointString($1.key) }, products: products,
      names: names, settings: settings, event: event, now: now, made: standing.manifest)
    failures += plan.takeFailures()
    let unrevised = Set(databases.values.flatMap(\.unrevised))
    plan.keep(
      Manifest(files: standing.manifest.files.filter { unrevised.contains($0.report.subject) }))
    plan.keepTargets { task, target in
      let name = URL(fileURLWithPath: task.database).lastPathComponent
      let report = ReportReference(
        name, task.session, ReportVariant(target.kind, target.format))
      return due.contains(report.subject)
        && (task.session == nil || unrevised.contains(report.subject)
          || !standing.contains(report))
    }
    return View(plan: plan, failures: failures, failed: attempts.values.map(\.subject))
  }

  /// Takes note that a report could not be reported: it is tried again once its database has
  /// changed, and after as long as it takes to settle.
  public mutating func failed(_ task: ReportTask, at now: Int) {
    guard let database = databases[task.source] else { return }
    attempts[SubjectReference(database.source.name, task.session)] = Attempt(
      subject: task.subject, signature: database.signature, time: now)
  }

  /// Takes note that the reports of a task are of what there is now.
  public mutating func made(_ task: ReportTask) {
    guard let database = databases[task.source] else { return }
    databases[task.source]!.unrevised.remove(SubjectReference(database.source.name, task.session))
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
    let arriving = try visitExports(&found, at: now)
    let gone = databases.filter {
      found[$0.key] == nil && !arriving.contains($0.key)
    }.values.filter { database in
      database.sessions.contains { session in
        products.ofSessions.contains { !standing.contains(session.report($0)) }
      }
    }
    for path in Set(databases.values.map(\.source.path))
      .subtracting(found.values.map(\.source.path))
    {
      exports?.remove(path)
    }
    databases = found
    return gone.map(\.source).sorted { $0.subject < $1.subject }.map {
      .init(
        subject: $0.subject, error: StoreError(file: $0.name, fault: .missingFile), reports: nil)
    }
  }

  /// Reads exports that look different.
  /// - Returns: Those that are still on their way.
  private func visitExports(
    _ found: inout [String: WatchedDatabase], at now: Int
  ) throws -> Set<String> {
    guard let exports else { return [] }
    var arriving: Set<String> = []
    for source in try ExportSource.all(in: folder, besides: output) {
      guard let signature = DatabaseSignature(of: source) else { continue }
      if let known = databases[source.path], known.signature == signature, !known.isUnavailable {
        found[source.path] = known
        continue
      }
      let isComplete = signature.lastArrival + min(settle, Self.longestArrival) <= now
      let database = Result {
        isComplete ? try exports.database(of: source, isStopped: isStopped) : nil
      }
      switch database {
      case .success(nil): arriving.insert(source.path)
      case .success(let path?):
        found[source.path] = WatchedDatabase(of: source, .success(path), signature)
      case .failure(let error):
        found[source.path] = WatchedDatabase(of: source, .failure(error), signature)
      }
    }
    return arriving
  }

  /// Seconds in which whoever brings files is done with it.
  private static let longestArrival = 60

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
  ) throws(StoreError) -> [SubjectReference] {
    var database = databases[path]!
    defer { databases[path] = database }
    if database.isExport {
      return sessions.map(\.reference).filter { !wasTried($0, of: database, at: now) }
    }
    let lastChange = min(now, database.signature.lastChange)
    // Nothing in a file is younger than the file.
    let isQuiet = lastChange + settle <= now
    if !isQuiet { try database.digest(sessions) }
    return sessions.filter { session in
      let content = database.contents[session.id]
      let since =
        content.map { settling.note($0, of: session.reference, lastChange: lastChange) }
        ?? lastChange
      return !wasTried(session.reference, of: database, at: now)
        && max(session.end, since) + settle <= now
    }.map(\.reference)
  }

  /// Whether it came to nothing a moment ago, of a database that has not changed since.
  private func wasTried(
    _ subject: SubjectReference, of database: WatchedDatabase, at now: Int
  ) -> Bool {
    attempts[subject].map {
      $0.signature == database.signature && $0.time + max(settle, 1) > now
    } ?? false
  }
}

// MARK: - Events

extension Watch {
  /// Databases of which all sessions have their reports, and the event has none of all of them.
  private func events(without standing: StandingReports, at now: Int) -> [WatchedDatabase] {
    if event == nil { return [] }
    return databases.values.filter { database in
      database.isSound && !database.sessions.isEmpty
        && database.sessions.allSatisfy { session in
          database.hasEnded(session, at: now) && !database.unrevised.contains(session.reference)
            && products.ofSessions.allSatisfy { standing.contains(session.report($0)) }
        }
        && (database.unrevised.contains(database.event)
          || products.ofEvents.contains {
            !standing.contains(
              ReportReference(of: database.event, as: $0), of: database.sessions.map(\.id))
          })
    }
  }
}
