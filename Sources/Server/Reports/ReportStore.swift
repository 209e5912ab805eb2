import Foundation
import RecapAnalytics
import RecapExportQueue
import RecapPipeline

/// Reports as they are asked for: a current one that is kept, or one made now.
///
/// The folder is cleared when the service starts: what a killed process left there holds names of
/// people nobody may ask for any more, and a report takes a fraction of a second.
actor ReportStore {
  private let folder: String
  private let pool: RenderPool
  private let metrics: ServiceMetrics
  private let now: Now
  private var index: CacheIndex
  private var serial = 0
  private let making = SharedWork<ReportKey, StoredReport>()

  /// - Parameters:
  ///   - folder: Of nobody else; the workers write there.
  ///   - limit: Bytes of files to keep.
  init(folder: String, limit: Int, pool: RenderPool, metrics: ServiceMetrics, now: Now) throws {
    (self.folder, self.pool, self.metrics, self.now) = (folder, pool, metrics, now)
    index = CacheIndex(limit: limit)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      unlink(folder + "/" + name)
    }
  }

  var size: (bytes: Int, count: Int) { (index.bytes, index.count) }

  /// Deletes those of all other events.
  func keep(only events: Set<CodePointString>) {
    for path in index.remove(where: { !events.contains($0.event) }) { unlink(folder + "/" + path) }
  }

  /// - Parameter caller: Who asks; several take turns.
  func report(
    _ key: ReportKey, of database: String, for caller: String
  ) async throws -> StoredReport {
    if let report = current(key, try await .current(of: database)) { return report }
    return try await making.value(for: key) { try await self.made(key, database, caller) }
  }

  /// A report that is kept, of a database that has not changed since.
  private func current(_ key: ReportKey, _ signature: DatabaseSignature?) -> StoredReport? {
    guard let entry = index[key], let signature, entry.signature == signature,
      let report = StoredReport(entry.file, below: folder)
    else { return nil }
    metrics.count(.cacheHit)
    return report
  }

  private func made(
    _ key: ReportKey, _ database: String, _ caller: String
  ) async throws -> StoredReport {
    let signature = try await DatabaseSignature.current(of: database)
    if let report = current(key, signature) { return report }
    let isSettled = signature?.isSettled(at: now.nanoseconds) ?? false
    serial += 1
    let known = index[key]?.file
    let target = ReportTask.Target(
      key.format, of: key.settings.report, path: "\(key.digest)-\(serial)",
      known: known)
    let task = ReportTask(
      database: database, session: key.session?.text, targets: [target], settings: key.settings,
      now: now.seconds, cost: 1)
    let start = ContinuousClock.now
    let file = try await withRoom { [pool] in try await pool.render(task, for: caller) }
    metrics.count(file.path == known?.path ? .cacheRevalidation : .cacheMiss)
    metrics.observeRender(seconds: start.duration(to: .now) / .seconds(1))
    guard let report = StoredReport(file, below: folder) else {
      // What was kept was given up for others while the worker looked at it.
      if file.path == known?.path {
        index.remove(key)
        return try await made(key, database, caller)
      }
      throw OutputError(path: folder, reason: "the report that was written there is gone")
    }
    let isUnchanged = try await DatabaseSignature.current(of: database) == signature
    let gone = index.put(file, signature: isSettled && isUnchanged ? signature : nil, for: key)
    for path in gone { unlink(folder + "/" + path) }
    return report
  }

  /// Does what writes to the disk; where it is full, again without the half and then without all of
  /// what is kept for others.
  func withRoom<Value: Sendable>(
    _ work: @Sendable () async throws -> Value
  ) async throws -> Value {
    for share in [2, .max] {
      do { return try await work() } catch  where Self.isFull(error) {
        let gone = index.shrink(to: index.bytes / share)
        if gone.isEmpty { throw error }
        for path in gone { unlink(folder + "/" + path) }
      }
    }
    return try await work()
  }

  private static func isFull(_ error: any Error) -> Bool {
    switch error {
    case let failure as Failure: failure.code == .cannotWrite
    case is OutputError: true
    case ExportQueueError.unavailable: true
    default: false
    }
  }
}
