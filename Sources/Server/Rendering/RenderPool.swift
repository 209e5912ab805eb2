import Foundation
import Logging
import RecapPipeline
import Synchronization

/// Some workers side by side, each with one report at a time, and a queue of bounded length before
/// them. Workers are processes: one that crashes or hangs takes one report with it.
final class RenderPool: Sendable {
  private struct Job {
    let task: SessionTask
    let continuation: CheckedContinuation<Manifest.File, any Error>
  }

  private struct State {
    var waiting: [Job] = []
    var busy = 0
    var isEnding = false
    var isDropped = false
    /// Seconds a report takes, of late.
    var usual = 0.5
  }

  private let count: Int
  private let capacity: Int
  private let state = Mutex(State())
  /// As often as there are jobs, and once for each lane at the end.
  private let work = DispatchSemaphore(value: 0)
  private let lanes = DispatchGroup()

  /// - Parameters:
  ///   - count: Of workers.
  ///   - capacity: How many reports may wait for one.
  ///   - timeout: Of one report.
  init(_ setup: WorkerSetup, count: Int, capacity: Int, timeout: Duration, logger: Logger) {
    (self.count, self.capacity) = (count, capacity)
    for _ in 0..<count {
      lanes.enter()
      Thread.detachNewThread { [self] in
        defer { lanes.leave() }
        serve(RenderLane(setup, timeout: timeout, logger: logger), logger)
      }
    }
  }

  /// Waits for its turn and for the report.
  func render(_ task: SessionTask) async throws -> Manifest.File {
    try await withCheckedThrowingContinuation { continuation in
      let refusal: RenderFailure? = state.withLock { state in
        if state.isEnding { return .isEnding }
        guard state.waiting.count < capacity else {
          let seconds = Double(state.waiting.count) * state.usual / Double(count)
          return .queueIsFull(retryAfter: min(60, max(1, Int(seconds.rounded(.up)))))
        }
        state.waiting.append(Job(task: task, continuation: continuation))
        return nil
      }
      if let refusal { continuation.resume(throwing: refusal) } else { work.signal() }
    }
  }

  /// How many reports wait, and how many are made.
  var load: (waiting: Int, busy: Int) { state.withLock { ($0.waiting.count, $0.busy) } }

  /// Makes what waits already, and nothing more; returns when the workers have ended.
  func end() {
    state.withLock { $0.isEnding = true }
    for _ in 0..<count { work.signal() }
    lanes.wait()
  }

  /// Gives up what waits and what is made.
  func drop() {
    let waiting = state.withLock { state in
      (state.isEnding, state.isDropped) = (true, true)
      defer { state.waiting = [] }
      return state.waiting
    }
    for job in waiting { job.continuation.resume(throwing: RenderFailure.isEnding) }
  }

  private func serve(_ lane: RenderLane, _ logger: Logger) {
    do { try lane.prepare() } catch {
      logger.error("a worker can't be started", metadata: ["error": "\(Failure(error).message)"])
    }
    while let job = next() {
      let start = ContinuousClock.now
      let result = Result {
        try lane.render(job.task) { self.state.withLock { $0.isDropped } }
      }
      let seconds = start.duration(to: .now) / .seconds(1)
      state.withLock { state in
        state.busy -= 1
        state.usual += (seconds - state.usual) / 8
      }
      if case .failure(let error as RenderFailure) = result {
        logger.error(
          "a report was not made",
          metadata: [
            "database": "\(job.task.database)", "session": "\(job.task.session)",
            "error": "\(error)",
          ])
      }
      job.continuation.resume(with: result)
    }
    lane.end()
  }

  /// Nil at the end.
  private func next() -> Job? {
    work.wait()
    return state.withLock { state in
      if state.waiting.isEmpty { return nil }
      state.busy += 1
      return state.waiting.removeFirst()
    }
  }
}
