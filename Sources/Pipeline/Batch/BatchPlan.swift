import Foundation
public import RecapAnalytics
import RecapAnalyticsStore

/// What a batch is going to do: the sessions of its databases, and perhaps the events, with the names
/// of their files, and the databases and sessions that nothing can be made of.
public struct BatchPlan {
  /// Something nothing can be made of.
  public struct Failure {
    /// A database, or a session of it.
    public let subject: String
    public let error: any Error
    /// Reports that are not made; nil for a database, whose sessions are not known.
    public let reports: Int?
  }

  public private(set) var tasks: [ReportTask] = []
  public private(set) var failures: [Failure] = []
  private var sessions: [SubjectReference: [Session]] = [:]

  /// A database with the sessions it has.
  struct Source {
    let path: String
    /// What it is told apart by from others.
    let key: String
    /// As failures name it.
    let subject: String
    let sessions: Result<[SessionOutline], any Error>

    init(path: String, key: String? = nil) {
      (self.path, self.key, subject) = (path, key ?? path, path)
      sessions = Result { try AnalyticsDatabase.outline(path: path) }
    }

    /// - Parameter database: That was made of it.
    init(export: ExportSource, database: Result<String, any Error>) {
      path = (try? database.get()) ?? export.path
      (key, subject) = (export.path, export.path)
      sessions = database.flatMap { path in Result { try AnalyticsDatabase.outline(path: path) } }
    }

    /// As manifests call it.
    var name: String { URL(fileURLWithPath: path).lastPathComponent }

    /// Those whose own row is sound, by start and then by id.
    var soundSessions: [Session] {
      ((try? sessions.get()) ?? []).compactMap { try? $0.session.get() }
    }
  }

  private enum Entry {
    case session(Source, Session, cost: Int)
    case event(Source, [Session], cost: Int)
    case failure(Failure)
  }

  /// In the order of the paths, whatever order they are given in.
  /// - Parameters:
  ///   - databases: Paths, each once.
  ///   - keys: What databases are told apart by, by their paths, where it is not the path itself.
  ///   - settings: Of all reports of sessions.
  ///   - event: Of the report of each database's event; nil for none.
  ///   - now: When they are made, in Unix seconds.
  public init(
    databases: [String], keys: [String: String] = [:], products: ReportProducts,
    names: NameTemplate, settings: ReportSettings, event: EventOptions? = nil, now: Int,
    shard: Shard = .whole
  ) {
    let databases = databases.sorted { CodePointString($0) < CodePointString($1) }
    self.init(
      databases.map { Source(path: $0, key: keys[$0]) }, products: products, names: names,
      settings: settings, event: event, now: now, shard: shard)
  }

  /// - Parameter made: Files that stay where they are, whatever their names would be now.
  init(
    _ sources: [Source], products: ReportProducts, names: NameTemplate, settings: ReportSettings,
    event: EventOptions? = nil, now: Int, shard: Shard = .whole, made: Manifest = Manifest()
  ) {
    let zone = settings.timeZone.flatMap { ZoneRules($0) }
    let (ofSessions, ofEvents) = (products.ofSessions, products.ofEvents)
    let entries = sources.flatMap { Self.entries(of: $0, ofSessions, withEvent: event != nil) }
    var paths = DistinctPaths(reserved: ["manifest"])
    var standing = Dictionary(grouping: made.files, by: \.report)
    func name(
      _ source: Source, _ session: String?, _ variant: ReportVariant, _ path: () -> String
    ) {
      let report = ReportReference(source.key, session, variant)
      if let file = standing[ReportReference(source.name, session, variant)]?.popLast() {
        paths.keep(file.path, of: report)
      } else {
        paths.add(path(), of: report)
      }
    }
    for entry in entries {
      switch entry {
      case .session(let source, let session, _):
        for variant in ofSessions {
          name(source, session.id, variant) {
            names.path(of: session, as: variant, in: zone ?? session.zone)
          }
        }
      case .event(let source, let sessions, _):
        for variant in ofEvents {
          name(source, nil, variant) {
            names.path(ofEvent: sessions[0].event, as: variant)
          }
        }
      case .failure: break
      }
    }
    for file in standing.values.joined() { paths.reserve(file.path) }
    paths.reserve(IndexFile.name)
    func targets(_ source: Source, _ session: String?) -> [ReportTask.Target] {
      (session == nil ? ofEvents : ofSessions).map { variant in
        .init(
          variant.format, of: variant.kind,
          path: paths.path(of: ReportReference(source.key, session, variant)))
      }
    }
    for entry in shard.part(of: entries, cost: Self.cost) {
      switch entry {
      case .failure(let failure): failures.append(failure)
      case .session(let source, let session, let cost):
        sessions[SubjectReference(source.path, session.id)] = [session]
        tasks.append(
          ReportTask(
            database: source.path, of: source.subject, session: session.id,
            targets: targets(source, session.id), settings: settings, now: now, cost: cost))
      case .event(let source, let sessions, let cost):
        self.sessions[SubjectReference(source.path, nil)] = sessions
        var task = ReportTask(
          database: source.path, of: source.subject, session: nil, targets: targets(source, nil),
          settings: settings.ofEvent(event ?? EventOptions()), now: now, cost: cost)
        task.sessionFiles = sessions.map {
          SessionFiles(session: $0.id, targets: targets(source, $0.id))
        }
        tasks.append(task)
      }
    }
  }

  /// Marks what is known of files, so that current ones stay.
  public mutating func keep(_ manifest: Manifest) {
    let known = manifest.byPath
    for task in tasks.indices {
      for target in tasks[task].targets.indices {
        tasks[task].targets[target].known = known[tasks[task].targets[target].path]
      }
    }
  }

  /// What a manifest will say of the files, at the longest.
  public var longestFiles: [Manifest.File] {
    let digits = String(repeating: "0", count: 64)
    return tasks.flatMap { task in
      let database = URL(fileURLWithPath: task.database).lastPathComponent
      return task.targets.map { target in
        let file = Manifest.File(
          path: target.path, format: target.format, database: database, session: task.session,
          size: 1 << 50, pages: 1 << 30, sha256: digits, content: digits,
          generatedAt: -(1 << 50), version: RecapVersion.current,
          options: task.settings.of(target.kind))
        guard let sessions = sessions[SubjectReference(task.database, task.session)] else {
          return file
        }
        return task.session == nil
          ? file.of(sessions) : file.of(sessions[0])
      }
    }
  }

  mutating func takeFailures() -> [Failure] {
    defer { failures = [] }
    return failures
  }

  /// Leaves out what is not to be made.
  mutating func keepTargets(where isWanted: (ReportTask, ReportTask.Target) -> Bool) {
    for index in tasks.indices {
      let task = tasks[index]
      tasks[index].targets.removeAll { !isWanted(task, $0) }
    }
    tasks.removeAll(where: \.targets.isEmpty)
  }

  private static func entries(
    of source: Source, _ variants: [ReportVariant], withEvent: Bool
  ) -> [Entry] {
    switch source.sessions {
    case .success(let outlines):
      let entries: [Entry] = outlines.map { outline in
        switch outline.session {
        case .success(let session):
          .session(source, session, cost: cost(outline.rows, variants))
        case .failure(let error):
          .failure(
            Failure(
              subject: "\(source.subject), session \(outline.id)", error: error,
              reports: variants.count))
        }
      }
      let sessions = source.soundSessions
      if !withEvent || sessions.isEmpty { return entries }
      return entries + [.event(source, sessions, cost: entries.reduce(0) { $0 + cost($1) })]
    case .failure(let error):
      return [.failure(Failure(subject: source.subject, error: error, reports: nil))]
    }
  }

  private static func cost(_ entry: Entry) -> Int {
    switch entry {
    case .session(_, _, let cost), .event(_, _, let cost): cost
    case .failure: 1000
    }
  }

  /// About microseconds, from the measurements in `Benchmarks`: reading a session, and for each
  /// format that is set its pages.
  private static func cost(_ rows: SessionOutline.RowCounts, _ variants: [ReportVariant]) -> Int {
    let reading = 2000 + 20 * rows.visits + rows.intervals / 4 + rows.interactions + 2 * rows.plays
    let setting = 30_000 + 100 * rows.visits + 15 * rows.plays
    return reading + setting * variants.count(where: \.format.isSet)
  }
}
