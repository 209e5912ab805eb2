import Foundation
import Logging
import RecapPipeline
import Synchronization

/// Some workers side by side, each with one report at a time, and a queue of bounded length before
/// them. Workers are processes: one that crashes or hangs takes one report with it. One more makes
/// tables of one session alone, which need not wait for documents.
final class RenderPool: Sendable {
  private struct State {
    var queue = RenderQueue()
    var busy = 0
    var serial = 0
    var isEnding = false
    var isDropped = false
    /// Seconds a report takes, of late.
    var usual = 0.5
  }

  private let count: Int
  private let capacity: Int
  private let timeout: Duration
  private let state = Mutex(State())
  /// Wake the lanes for all, and the one for tables, to look at the queue.
  private let work = DispatchSemaphore(value: 0)
  private let lightWork = DispatchSemaphore(value: 0)
  private let lanes = DispatchGroup()

  /// - Parameters:
  ///   - count: Of workers.
  ///   - capacity: How many reports may wait for one.
  ///   - timeout: Of one report, with its waiting.
  init(_ setup: WorkerSetup, count: Int, capacity: Int, timeout: Duration, logger: Logger) {
    (self.count, self.capacity, self.timeout) = (count, capacity, timeout)
    for number in 0...count {
      lanes.enter()
      Thread.detachNewThread { [self] in
        defer { lanes.leave() }
        serve(RenderLane(setup, timeout: timeout, logger: logger), isLight: number == count, logger)
      }
    }
  }

  /// Waits for its turn and for the report; where nobody waits for it any more, it has no turn.
  /// - Parameter caller: Who asks; several take turns.
  func render(_ task: ReportTask, for caller: String) async throws -> Manifest.File {
    let id = state.withLock { state in
      state.serial += 1
      return state.serial
    }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let job = RenderQueue.Job(
          id: id, task: task, caller: caller,
          isLight: task.isLight, start: .now, continuation: continuation)
        if Task.isCancelled { continuation.resume(throwing: CancellationError()) } else { add(job) }
      }
    } onCancel: {
      let job = state.withLock { $0.queue.remove(id) }
      job?.continuation.resume(throwing: CancellationError())
    }
  }

  private func add(_ job: RenderQueue.Job) {
    let (refused, refusal): (RenderQueue.Job?, RenderFailure) = state.withLock { state in
      if state.isEnding { return (job, .isEnding) }
      let seconds = Double(state.queue.jobs.count) * state.usual / Double(count)
      let full = RenderFailure.queueIsFull(
        retryAfter: min(60, max(1, Int(seconds.rounded(.up)))))
      var refused: RenderQueue.Job?
      if state.queue.jobs.count >= capacity {
        refused = state.queue.makeRoom(for: job.caller)
        if refused == nil { return (job, full) }
      }
      state.queue.append(job)
      return (refused, full)
    }
    refused?.continuation.resume(throwing: refusal)
    work.signal()
    if job.isLight { lightWork.signal() }
  }

  /// How many reports wait, and how many are made.
  var load: (waiting: Int, busy: Int) { state.withLock { ($0.queue.jobs.count, $0.busy) } }

  /// Makes what waits already, and nothing more; returns when the workers have ended.
  func end() {
    state.withLock { $0.isEnding = true }
    for _ in 0..<count { work.signal() }
    lightWork.signal()
    lanes.wait()
  }

  /// Gives up what waits and what is made.
  func drop() {
    let waiting = state.withLock { state in
      (state.isEnding, state.isDropped) = (true, true)
      return state.queue.removeAll()
    }
    for job in waiting { job.continuation.resume(throwing: RenderFailure.isEnding) }
  }

  private func serve(_ lane: RenderLane, isLight: Bool, _ logger: Logger) {
    do { try lane.prepare() } catch {
      logger.error("a worker can't be started", metadata: ["error": "\(Failure(error).message)"])
    }
    while let job = next(isLight: isLight) {
      let start = ContinuousClock.now
      let result = make(job, lane, logger)
      let seconds = start.duration(to: .now) / .seconds(1)
      state.withLock { state in
        state.busy -= 1
        state.usual += (seconds - state.usual) / 8
      }
      job.continuation.resume(with: result)
    }
    lane.end()
  }

  private func make(
    _ job: RenderQueue.Job, _ lane: RenderLane, _ logger: Logger
  ) -> Result<Manifest.File, any Error> {
    for isLast in [false, true] {
      let result = Result {
        try lane.render(job.task, before: job.start + timeout) { self.isDropped() }
      }
      guard case .failure(let error as RenderFailure) = result else { return result }
      logger.error(
        "a report was not made",
        metadata: ["report": "\(job.task.subject)", "error": "\(error)"])
      // The worker's end may have been another's doing.
      guard case .workerEnded = error, !isLast else { return result }
    }
    return .failure(RenderFailure.workerEnded)
  }

  /// Asked by whoever makes a report, again and again, so that what waits meanwhile has its time.
  private func isDropped() -> Bool {
    let (isDropped, expired) = state.withLock { state in
      (state.isDropped, state.queue.expired(after: timeout))
    }
    for job in expired {
      job.continuation.resume(
        throwing: RenderFailure.waitedTooLong(seconds: Int(timeout.components.seconds)))
    }
    return isDropped
  }

  /// Nil at the end.
  private func next(isLight: Bool) -> RenderQueue.Job? {
    while true {
      let (job, isOver) = state.withLock { state in
        let job = state.queue.next(isLight: isLight)
        if job != nil { state.busy += 1 }
        return (job, state.isEnding)
      }
      if let job { return job }
      if isOver { return nil }
      (isLight ? lightWork : work).wait()
    }
  }
}

extension ReportTask {
  /// Data of one session alone; to read others, too, may take longer than a document.
  fileprivate var isLight: Bool {
    session != nil && settings.comparison == nil && targets.allSatisfy { !$0.format.isSet }
  }
}
