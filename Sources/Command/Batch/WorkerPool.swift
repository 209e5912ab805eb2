import Foundation
import RecapPipeline

/// Some workers side by side, each with one session at a time.
///
/// Processes, since threads take turns at font files, which is three quarters of the work: two of
/// them would be 1.3 times as fast as one at best.
final class WorkerPool {
  enum Event {
    case reply(WorkerReply, ReportTask)
    /// A worker ended in the midst of a task.
    case lost(ReportTask)
    /// Some time passed.
    case tick
  }

  private let setup: WorkerSetup
  private let jobs: Int
  /// Has a byte as soon as nothing more is to be begun and what is at hand dropped.
  private let interruption: Int32
  private var workers: [WorkerProcess] = []
  private var isInterrupted = false

  private static let tickMilliseconds: Int32 = 200

  init(_ setup: WorkerSetup, jobs: Int, interruption: Int32) {
    (self.setup, self.jobs, self.interruption) = (setup, jobs, interruption)
  }

  /// Begins tasks in their order.
  /// - Parameter handle: Gets what happens; false, and nothing more is begun.
  /// - Returns: Whether it came to its end, not to an interruption.
  func run(_ tasks: [ReportTask], handle: (Event) -> Bool) throws -> Bool {
    defer { workers.forEach { $0.end() } }
    var waiting = tasks[...]
    while true {
      while !isInterrupted, let task = waiting.first, let worker = try idleWorker() {
        // One that ended while it had nothing to do is replaced.
        guard (try? worker.start(task)) != nil else {
          remove(worker)
          continue
        }
        waiting.removeFirst()
      }
      let busy = workers.filter { $0.task != nil }
      if busy.isEmpty { return !isInterrupted }
      for worker in try ready(busy) {
        if try !take(from: worker, handle: handle) { waiting = [] }
      }
      if !handle(.tick) { waiting = [] }
    }
  }

  private func idleWorker() throws -> WorkerProcess? {
    if let worker = workers.first(where: { $0.task == nil }) { return worker }
    guard workers.count < jobs else { return nil }
    do {
      workers.append(try WorkerProcess(setup))
      return workers.last
    } catch {
      // Fewer do as well.
      if workers.isEmpty { throw error }
      return nil
    }
  }

  /// Waits for a while.
  private func ready(_ busy: [WorkerProcess]) throws -> [WorkerProcess] {
    var polls = busy.map { pollfd(fd: $0.output, events: Int16(POLLIN), revents: 0) }
    if !isInterrupted { polls.append(pollfd(fd: interruption, events: Int16(POLLIN), revents: 0)) }
    guard poll(&polls, nfds_t(polls.count), Self.tickMilliseconds) > 0 else { return [] }
    if !isInterrupted, polls.last!.revents != 0 {
      isInterrupted = true
      workers.forEach { $0.interrupt() }
    }
    return zip(busy, polls).filter { $1.revents != 0 }.map(\.0)
  }

  private func take(from worker: WorkerProcess, handle: (Event) -> Bool) throws -> Bool {
    guard let task = worker.task else { return true }
    guard let replies = try worker.replies() else {
      remove(worker)
      return isInterrupted || handle(.lost(task))
    }
    return replies.reduce(true) { handle(.reply($1, task)) && $0 }
  }

  private func remove(_ worker: WorkerProcess) {
    worker.end()
    workers.removeAll { $0 === worker }
  }
}
