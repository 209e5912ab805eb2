import Foundation
import RecapAnalytics
import RecapAnalyticsStore
public import RecapDashboard
import RecapDigest
public import RecapPangoText

/// Makes the files of one task after another. One a worker.
public final class TaskRenderer {
  public enum Outcome {
    case written(Manifest.File)
    /// It is current already.
    case current(Manifest.File)
    /// These were not made, all for the same reason.
    case failed([ReportTask.Target], any Error)
  }

  private let folder: String
  private let brand: Brand
  private let renderer: ReportRenderer
  private let pseudonymKey: PseudonymKey?
  private let keepsDatabase: Bool
  /// Kept open for the next session, which in a batch most often is of the same one.
  private var database: (path: String, value: AnalyticsDatabase)?
  /// Digests of whole databases, by their paths, while the one of the tasks stays open.
  var contents: [String: String] = [:]

  /// - Parameters:
  ///   - folder: Where the files go.
  ///   - fonts: Needed for formats that are set.
  ///   - brand: The one the settings of tasks refer to.
  ///   - pseudonymKey: The one of settings that name none; nil for a key of this run.
  ///   - keepsDatabase: Whether a database stays open for the next task, unchanged from then on.
  public init(
    folder: String, fonts: FontLibrary?, brand: Brand = .recap, pseudonymKey: PseudonymKey? = nil,
    keepsDatabase: Bool
  ) {
    (self.folder, self.brand, self.keepsDatabase) = (folder, brand, keepsDatabase)
    self.pseudonymKey = pseudonymKey
    // Others are at work beside it: two workers with two threads each get in each other's way.
    renderer = ReportRenderer(fonts: fonts, isAlone: false)
  }

  /// Tells of each target once; of a written one together with its file's appearance.
  public func render(_ task: ReportTask, tell: (Outcome) -> Void) {
    var pending = task.targets
    defer { if !keepsDatabase { close() } }
    do {
      let database = try open(task.database)
      let content = try content(of: task, in: database)
      let sessions = try Self.sessions(of: task, in: database)
      for target in task.targets {
        if let known = target.known, known.content == content.digest(of: target),
          known.isIntact(below: folder)
        {
          pending.removeAll { $0.path == target.path }
          tell(.current(known.of(task, sessions)))
        }
      }
      if pending.isEmpty { return }
      let figures = TaskFigures(of: task, in: database, anonymization: anonymization)
      // What can't be read fails for all files at once.
      _ = try figures.metrics(for: pending[0].kind)
      for target in pending {
        pending.removeAll { $0.path == target.path }
        do {
          let (output, file) = try write(
            try figures.metrics(for: target.kind), as: target, of: task, from: database,
            content.digest(of: target))
          try UnfinishedFiles.unbroken {
            try output.commit()
            tell(.written(file.of(task, sessions)))
          }
        } catch {
          tell(.failed([target], error))
        }
      }
    } catch {
      tell(.failed(pending, error))
    }
  }

  /// Characters of the reports so far that no font has, each with the first text it was in.
  public var uncoveredCharacters: [(scalar: Unicode.Scalar, text: String)] {
    renderer.uncoveredCharacters
  }

  private func open(_ path: String) throws -> AnalyticsDatabase {
    if let database, database.path == path { return database.value }
    close()
    let value = try AnalyticsDatabase(path: path)
    database = (path, value)
    return value
  }

  private func close() {
    database = nil
    contents.removeAll()
  }

  /// A file that is written, and not yet in its place.
  private func write(
    _ figures: TaskFigures.Metrics, as target: ReportTask.Target, of task: ReportTask,
    from database: AnalyticsDatabase, _ content: String
  ) throws -> (OutputFile, Manifest.File) {
    let settings = task.settings.of(target.kind)
    var request = try settings.request(target.format, of: brand, now: task.now)
    request.options.sourceName = database.name
    request.options.sessionAddresses = task.sessionAddresses(from: target)
    let path = folder + "/" + target.path
    try OutputFolder.make(for: path)
    let output = try OutputFile(path: path)
    var (digest, size) = (SHA256Digest(), 0)
    let write = { (bytes: UnsafeRawBufferPointer) in
      digest.update(bytes)
      size += bytes.count
      try output.write(bytes)
    }
    let pages =
      switch figures {
      case .session(let metrics): try renderer.render(metrics, as: request, to: write)
      case .event(let metrics): try renderer.render(metrics, as: request, to: write)
      }
    let file = Manifest.File(
      path: target.path, format: target.format, database: database.name, session: task.session,
      size: size, pages: pages, sha256: digest.hexadecimal, content: content,
      generatedAt: request.options.generatedAt, version: RecapVersion.current,
      options: settings)
    return (output, file)
  }
}

// MARK: - Figures

extension TaskRenderer {
  /// The one a task is of, or those of its event.
  private static func sessions(
    of task: ReportTask, in database: AnalyticsDatabase
  ) throws -> [Session] {
    if let session = task.session { return [try database.head(of: session)] }
    return try database.event(task.settings.event?.event).sessions
  }

  func anonymization(_ settings: ReportSettings) throws -> Anonymization? {
    var anonymization = try settings.anonymization()
    if anonymization?.key == nil { anonymization?.key = pseudonymKey }
    return anonymization
  }
}

extension Manifest.File {
  fileprivate func of(_ task: ReportTask, _ sessions: [Session]) -> Manifest.File {
    task.session == nil ? of(sessions) : of(sessions[0])
  }
}
