import Foundation
import RecapPipeline

/// A batch on its way: what came of its reports so far, told and noted in the manifest.
final class BatchRun {
  private let plan: BatchPlan
  private let setup: WorkerSetup
  private let file: ManifestFile
  private let reserve: OutputFile
  private let index: IndexFile
  private let indexReserve: OutputFile?
  private let isFailFast: Bool
  private let voice: BatchVoice
  private let interruption: Int32
  private var summary = BatchSummary()
  private var progress: BatchProgress
  /// What was known before, but for what was made anew.
  private var manifest: Manifest
  private var made: [Manifest.File] = []
  /// Made or looked at of late.
  private var verified: Set<String> = []
  private var warned: Set<UInt32> = []
  /// Of which reports were written.
  private var databases: Set<String> = []
  /// Paths of reports that could not be made.
  private var missing: Set<String> = []
  /// Tasks of which a report could not be made.
  private(set) var failed: [ReportTask] = []
  private let start = ContinuousClock.now
  private var lastNote: ContinuousClock.Instant
  private let shortestNoteInterval: Duration
  private var noteInterval: Duration

  /// - Parameters:
  ///   - known: What the manifest says so far.
  ///   - verified: Files that need no look to know that it is so.
  ///   - noteInterval: The least between two notes of what was made.
  ///   - interruption: Has a byte once the process is told to end.
  init(
    _ plan: BatchPlan, _ setup: WorkerSetup, manifest file: ManifestFile, known: Manifest,
    verified: Set<String> = [], noteInterval: Duration = .seconds(2), isFailFast: Bool,
    voice: BatchVoice, interruption: Int32
  ) throws {
    (self.plan, self.setup, self.file, self.manifest) = (plan, setup, file, known)
    (self.verified, self.isFailFast) = (verified, isFailFast)
    (self.voice, self.interruption) = (voice, interruption)
    (shortestNoteInterval, self.noteInterval) = (noteInterval, noteInterval)
    progress = BatchProgress(plan)
    lastNote = start
    var longest = known
    longest.add(plan.longestFiles)
    index = IndexFile(folder: setup.folder)
    OutputFolder.clear(of: [file.path, index.path])
    reserve = try file.reserve(for: longest)
    indexReserve = try index.reserve(for: longest)
  }

  /// Nil where it was interrupted.
  func make(jobs: Int) throws -> BatchSummary? {
    OutputFolder.clear(of: plan.tasks.flatMap { $0.targets.map { setup.folder + "/" + $0.path } })
    try voice.started(reports: progress.total)
    for failure in plan.failures {
      summary.failed += failure.reports ?? 1
      if failure.reports == nil { summary.failedDatabases += 1 }
      try voice.failed(Failure(failure.error), of: failure.subject)
      if isFailFast { break }
    }
    let tasks = isFailFast && summary.failed > 0 ? [] : plan.tasks
    var isComplete = false
    let problem = Result {
      isComplete = try run(tasks.filter { $0.session != nil }, jobs)
      // They lead to reports of sessions that are there.
      let events = tasks.filter { $0.session == nil }.map(withFiles)
      if isComplete, !events.isEmpty, !isToStop { isComplete = try run(events, jobs) }
    }
    manifest.add(made)
    if !isNoted {
      try file.alone {
        try addOthers()
        manifest = manifest.intact(below: setup.folder, verified: verified)
        try file.write(manifest, to: reserve)
      }
    }
    try index.write(to: indexReserve) { try file.all(with: manifest) }
    try problem.get()
    summary.seconds = start.duration(to: .now) / .seconds(1)
    try voice.ended(summary, isComplete: isComplete)
    return isComplete ? summary : nil
  }
}

extension BatchRun {
  /// False where it was interrupted.
  private func run(_ tasks: [ReportTask], _ jobs: Int) throws -> Bool {
    let pool = WorkerPool(setup, jobs: min(jobs, max(1, tasks.count)), interruption: interruption)
    var first: (any Error)?
    let isComplete = try pool.run(tasks) { event in
      do { try take(event) } catch { first = first ?? error }
      return first == nil && !isToStop
    }
    if let first { throw first }
    return isComplete
  }

  private var isToStop: Bool { isFailFast && summary.failed > 0 }

  /// The report of an event, without links to what could not be made.
  private func withFiles(_ task: ReportTask) -> ReportTask {
    var task = task
    task.sessionFiles = task.sessionFiles.map { $0.without(missing) }
    return task
  }

  /// Whether the manifest says already what there is.
  private var isNoted: Bool {
    summary.done + summary.skipped == 0
      && manifest.files.allSatisfy { verified.contains($0.path) }
      && FileManager.default.fileExists(atPath: file.path)
  }
}

// MARK: - Events

extension BatchRun {
  private func take(_ event: WorkerPool.Event) throws {
    switch event {
    case .reply(let reply, let task): try take(reply, task)
    case .lost(let task):
      let rest = task.targets.map(\.path).filter { !progress.isSettled($0) }
      try fail(
        rest, of: task,
        Failure(
          .defect, "its worker ended unexpectedly",
          hint: "render it alone to see why; give fewer --jobs if memory is short"))
    case .tick:
      voice.show(progress)
      noteNowAndThen()
    }
  }

  private func take(_ reply: WorkerReply, _ task: ReportTask) throws {
    switch reply {
    case .written(let report):
      summary.done += 1
      summary.bytes += report.size
      if databases.insert(task.database).inserted { summary.databases += 1 }
      made.append(report)
      settle(report, of: task)
      try voice.done(report)
    case .current(let report):
      summary.skipped += 1
      made.append(report)
      settle(report, of: task)
      try voice.skipped(report)
    case .failed(let paths, let failure): try fail(paths, of: task, failure)
    case .uncovered(let character):
      if warned.insert(character.code).inserted { voice.warn(character) }
    case .finished: break
    }
  }

  private func settle(_ report: Manifest.File, of task: ReportTask) {
    verified.insert(report.path)
    progress.settle([report.path], of: task)
  }

  private func fail(_ paths: [String], of task: ReportTask, _ failure: Failure) throws {
    summary.failed += paths.count
    missing.formUnion(paths)
    progress.settle(paths, of: task)
    let reports = paths.map {
      BatchEvent.Report(path: $0, database: task.database, session: task.session)
    }
    failed.append(task)
    try voice.failed(failure, of: task.subject, reports)
  }

  /// What another batch has written down of the folder meanwhile.
  private func addOthers() throws {
    let paths = Set(manifest.files.map(\.path))
    manifest.add(try file.own().files.filter { !paths.contains($0.path) })
  }

  /// Keeps the manifest near the truth, should the process be killed, for a small share of the time.
  private func noteNowAndThen() {
    let now = ContinuousClock.now
    guard !made.isEmpty, lastNote.duration(to: now) > noteInterval else { return }
    manifest.add(made)
    made.removeAll()
    // Where there is no space for two of it, that at the end has to do.
    try? file.alone {
      try addOthers()
      try file.write(manifest)
    }
    lastNote = .now
    noteInterval = max(shortestNoteInterval, now.duration(to: lastNote) * 20)
  }
}
