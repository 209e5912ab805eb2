import Analytics
public import AnalyticsStore

/// What a batch is going to do: the sessions of its databases with the names of their files, and
/// the databases and sessions that nothing can be made of.
public struct BatchPlan {
  /// Something nothing can be made of.
  public struct Failure {
    /// A database, or a session of it.
    public let subject: String
    public let error: StoreError
    /// Reports that are not made; one for a database, whose sessions are not known.
    public let reports: Int
  }

  public private(set) var tasks: [SessionTask] = []
  public private(set) var failures: [Failure] = []

  private enum Entry {
    case session(database: String, Session, cost: Int)
    case failure(Failure)
  }

  /// In the order of the paths, whatever order they are given in.
  /// - Parameters:
  ///   - databases: Paths, each once.
  ///   - formats: Of each session.
  ///   - settings: Of all reports.
  ///   - now: When they are made, in Unix seconds.
  public init(
    databases: [String], formats: [ReportFormat], names: NameTemplate, settings: ReportSettings,
    now: Int, shard: Shard = .whole
  ) {
    let zone = settings.timeZone.flatMap { ZoneRules($0) }
    let formats = ReportFormat.allCases.filter(formats.contains)
    let entries = databases.sorted { CodePointString($0) < CodePointString($1) }
      .flatMap { Self.entries(of: $0, formats) }
    var paths = DistinctPaths(reserved: ["manifest"])
    for case .session(let database, let session, _) in entries {
      for format in formats {
        let zone = zone ?? ZoneRules(session.timeZone) ?? .utc
        paths.add(
          names.path(of: session, as: format, in: zone), as: format,
          of: .init(database: database, session: session.id))
      }
    }
    for entry in shard.part(of: entries, cost: Self.cost) {
      switch entry {
      case .failure(let failure): failures.append(failure)
      case .session(let database, let session, let cost):
        let owner = DistinctPaths.Owner(database: database, session: session.id)
        let targets = formats.map { SessionTask.Target($0, path: paths.path(of: owner, as: $0)) }
        tasks.append(
          SessionTask(
            database: database, session: session.id, targets: targets, settings: settings, now: now,
            cost: cost))
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

  private static func entries(of database: String, _ formats: [ReportFormat]) -> [Entry] {
    do {
      return try AnalyticsDatabase.outline(path: database).map { outline in
        switch outline.session {
        case .success(let session):
          .session(database: database, session, cost: cost(outline.rows, formats))
        case .failure(let error):
          .failure(
            Failure(
              subject: "\(database), session \(outline.id)", error: error, reports: formats.count))
        }
      }
    } catch {
      return [.failure(Failure(subject: database, error: error, reports: 1))]
    }
  }

  private static func cost(_ entry: Entry) -> Int {
    if case .session(_, _, let cost) = entry { cost } else { 1000 }
  }

  /// About microseconds, from the measurements in `Benchmarks`: reading a session, and for each
  /// format that is set its pages.
  private static func cost(_ rows: SessionOutline.RowCounts, _ formats: [ReportFormat]) -> Int {
    let reading = 2000 + 20 * rows.visits + rows.intervals / 4 + rows.interactions + 2 * rows.plays
    let setting = 30_000 + 100 * rows.visits + 15 * rows.plays
    return reading + setting * formats.count(where: \.isSet)
  }
}
