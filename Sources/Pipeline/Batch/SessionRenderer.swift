import Foundation
import RecapAnalytics
import RecapAnalyticsStore
public import RecapDashboard
import RecapDigest
import RecapExportHTML
public import RecapPangoText

/// Makes the files of one session after another. One a worker.
public final class SessionRenderer {
  public enum Outcome {
    case written(Manifest.File)
    /// It is current already.
    case current(Manifest.File)
    /// These were not made, all for the same reason.
    case failed([SessionTask.Target], any Error)
  }

  private let folder: String
  private let brand: Brand
  private let renderer: ReportRenderer
  private let pseudonymKey: PseudonymKey?
  private let keepsDatabase: Bool
  /// Kept open for the next session, which in a batch most often is of the same one.
  private var database: (path: String, value: AnalyticsDatabase)?

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
  public func render(_ task: SessionTask, tell: (Outcome) -> Void) {
    var pending = task.targets
    defer { if !keepsDatabase { database = nil } }
    do {
      let database = try open(task.database)
      let content = try Self.content(of: task.session, in: database)
      let session = try database.head(of: task.session)
      for target in task.targets {
        if let known = target.known,
          try known.content == self.digest(content, database, target.format, task.settings),
          known.isIntact(below: folder)
        {
          pending.removeAll { $0.path == target.path }
          tell(.current(known.of(session)))
        }
      }
      if pending.isEmpty { return }
      let metrics = try SessionMetrics(
        task.session, of: database, anonymized: anonymization(task.settings),
        dynamics: task.settings.dynamics)
      for target in pending {
        pending.removeAll { $0.path == target.path }
        do {
          let digest = try self.digest(content, database, target.format, task.settings)
          let (output, file) = try write(metrics, as: target, of: task, from: database, digest)
          try UnfinishedFiles.unbroken {
            try output.commit()
            tell(.written(file))
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
    database = nil
    let value = try AnalyticsDatabase(path: path)
    database = (path, value)
    return value
  }

  /// A file that is written, and not yet in its place.
  private func write(
    _ metrics: SessionMetrics, as target: SessionTask.Target, of task: SessionTask,
    from database: AnalyticsDatabase, _ content: String
  ) throws -> (OutputFile, Manifest.File) {
    var request = try task.settings.request(target.format, of: brand, now: task.now)
    request.options.sourceName = database.name
    let path = folder + "/" + target.path
    try OutputFolder.make(for: path)
    let output = try OutputFile(path: path)
    var (digest, size) = (SHA256Digest(), 0)
    let pages = try renderer.render(metrics, as: request) { bytes in
      digest.update(bytes)
      size += bytes.count
      try output.write(bytes)
    }
    let file = Manifest.File(
      path: target.path, format: target.format, database: database.name,
      session: metrics.session.id, size: size, pages: pages, sha256: digest.hexadecimal,
      content: content, generatedAt: request.options.generatedAt, version: RecapVersion.current,
      options: task.settings)
    return (output, file.of(metrics.session))
  }
}

// MARK: - Content

extension SessionRenderer {
  /// A digest of what is stored of a session.
  private static func content(of session: String, in database: AnalyticsDatabase) throws -> String {
    var digest = SHA256Digest()
    try database.content(of: session) { digest.update($0) }
    return digest.hexadecimal
  }

  /// A digest of all that a file is made of.
  private func digest(
    _ content: String, _ database: AnalyticsDatabase, _ format: ReportFormat,
    _ settings: ReportSettings
  ) throws -> String {
    var digest = SHA256Digest()
    for text in [RecapVersion.current, database.name, format.rawValue, content, settings.text] {
      digest.add(text)
    }
    if let anonymization = try anonymization(settings) {
      // Whoever is in the event has a say in what reads like a name.
      for attendee in database.identities {
        digest.add(attendee.id)
        for text in [attendee.firstName, attendee.lastName, attendee.email, attendee.externalID] {
          digest.add(text == nil ? 0 : 1)
          digest.add(text ?? "")
        }
      }
      digest.add((anonymization.key ?? .ofThisRun).digest)
    }
    if format == .html, let templates = settings.templates {
      // What is wrong with them shows where they are used.
      for text in (try? Templates(directory: templates))?.texts ?? [] { digest.add(text) }
    }
    return digest.hexadecimal
  }

  private func anonymization(_ settings: ReportSettings) throws -> Anonymization? {
    var anonymization = try settings.anonymization()
    if anonymization?.key == nil { anonymization?.key = pseudonymKey }
    return anonymization
  }
}
