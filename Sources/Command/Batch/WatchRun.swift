import Foundation
import RecapPipeline

/// A watch over a folder: looks around now and then and has made what is due, until it is told to
/// end.
final class WatchRun {
  private var watch: Watch
  private var standing: StandingReports
  private let setup: WorkerSetup
  private let file: ManifestFile
  private let voice: BatchVoice
  private let index: IndexFile
  private let interruption: Int32
  private let interval: Int32
  private let now: () -> Int
  private var blocked: [String] = []

  /// What goes wrong with the folders themselves is said of this.
  private static let subject = "--watch"

  /// - Parameters:
  ///   - interruption: Has a byte once the process is told to end.
  ///   - interval: Milliseconds between two looks.
  ///   - now: Unix seconds.
  init(
    _ watch: Watch, _ setup: WorkerSetup, manifest file: ManifestFile, voice: BatchVoice,
    interruption: Int32, interval: Int32, now: @escaping () -> Int
  ) {
    (self.watch, self.setup, self.file, self.voice) = (watch, setup, file, voice)
    (self.interruption, self.interval, self.now) = (interruption, interval, now)
    index = IndexFile(folder: setup.folder)
    standing = StandingReports(folder: setup.folder, manifest: file)
  }

  /// Returns when it was told to end.
  func run(jobs: Int) throws {
    let lock = try FolderLock(setup.folder)
    defer { lock.release() }
    try standing.refresh()
    // What a killed watch left: where nothing is to be made, nobody else would.
    OutputFolder.clear(
      of: [file.path, index.path] + standing.paths.map { setup.folder + "/" + $0 })
    var isFirst = true
    repeat {
      try standing.refresh()
      let view: Watch.View
      do {
        view = try watch.look(at: now(), standing: standing)
      } catch  where !isFirst {
        // It may come back, as a share does.
        try voice.failed(Failure(error), of: Self.subject)
        continue
      }
      if isFirst {
        voice.startedWatching()
        voice.warn(of: index)
        try refreshIndex()
      }
      isFirst = false
      for failure in view.failures {
        try voice.failed(Failure(failure.error), of: failure.subject)
      }
      voice.forget(allBut: Set(view.failures.map(\.subject) + view.failed + blocked))
      if try !make(view.plan, jobs: jobs) { break }
    } while !isToldToEnd()
    try end()
  }

  /// False where it was interrupted.
  private func make(_ plan: BatchPlan, jobs: Int) throws -> Bool {
    if plan.tasks.isEmpty { return true }
    let run: BatchRun
    do {
      run = try BatchRun(
        plan, setup, manifest: file, known: standing.manifest, verified: standing.paths,
        noteInterval: .zero, isFailFast: false, voice: voice, interruption: interruption)
    } catch {
      // A disk that is full: there may be space the next time.
      blocked = [Self.subject]
      try voice.failed(Failure(error), of: Self.subject)
      return true
    }
    blocked = []
    let summary = try run.make(jobs: jobs)
    run.failed.forEach { watch.failed($0, at: now()) }
    guard summary != nil else { return false }
    let failed = Set(run.failed.map(\.subject))
    for task in plan.tasks where !failed.contains(task.subject) { watch.made(task) }
    return true
  }

  /// The page of a watch that was killed may be older than its manifest.
  private func refreshIndex() throws {
    if standing.paths.isEmpty { return }
    do {
      try index.write { standing.manifest }
    } catch {
      // A disk that is full: the next reports bring the page along.
      try voice.failed(Failure(error), of: Self.subject)
    }
  }

  /// Waits for a while.
  private func isToldToEnd() -> Bool {
    Interruption.hasCome(interruption, within: interval)
  }

  /// Takes out of the manifest what somebody deleted.
  private func end() throws {
    try standing.refresh()
    guard standing.hasLost else { return }
    try file.write(standing.manifest)
    try index.write { standing.manifest }
  }
}
