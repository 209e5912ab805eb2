import Foundation
public import RecapAnalytics
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
  private let event: EventOptions?
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
  public init(
    folder: String, settle: Int, output: String, formats: [ReportFormat], names: NameTemplate,
    settings: ReportSettings, event: EventOptions? = nil
  ) {
    (self.folder, self.settle, self.formats) = (folder, settle, formats)
    (self.names, self.settings, self.event) = (names, settings, event)
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
    let events = events(without: standing, at: now)
    waiting.formUnion(events.map(\.event))
    due.formUnion(events.filter { !wasTried($0.event, of: $0, at: now) }.map(\.event))
    settling.keep(waiting)
    settling.save()
    attempts = attempts.filter { waiting.contains($0.key) }
    // Where nothing is to be named, what is sound need not be planned for.
    let planned = databases.values.filter { !due.isEmpty || !$0.isSound }.map(\.source)
    var plan = BatchPlan(
      planned.sorted { CodePointString($0.path) < CodePointString($1.path) }, formats: formats,
      names: names,
      settings: settings, event: event, now: now, made: standing.manifest)
    failures += plan.takeFailures()
    plan.keepTargets { task, target in
      let name = URL(fileURLWithPath: task.database).lastPathComponent
      let report = ReportReference(name, task.session, target.format)
      return due.contains(report.subject) && (task.session == nil || !standing.contains(report))
    }
    return View(plan: plan, failures: failures, failed: attempts.values.map(\.subject))
  }

  /// Takes note that a report could not be reported: it is tried again once its database has
  /// changed, and after as long as it takes to settle.
  public mutating func failed(_ task: ReportTask, at now: Int) {
    guard let database = databases[task.database] else { return }
    attempts[SubjectReference(database.source.name, task.session)] = Attempt(
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
  ) throws(StoreError) -> [SubjectReference] {
    var database = databases[path]!
    defer { databases[path] = database }
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
          session.end <= now && formats.allSatisfy { standing.contains(session.report($0)) }
        }
        && formats.contains {
          !standing.contains(
            ReportReference(of: database.event, as: $0), of: database.sessions.map(\.id))
        }
    }
  }
}
