import Foundation
import Logging
import RecapPipeline

/// One worker, and its successors should it end. Belongs to one thread.
final class RenderLane {
  private let setup: WorkerSetup
  private let timeout: Duration
  private let logger: Logger
  private var worker: WorkerProcess?
  private var warned: Set<UInt32> = []

  /// How long a worker may take to end by itself.
  private static let farewell = Duration.seconds(2)
  private static let glance = Duration.milliseconds(250)

  init(_ setup: WorkerSetup, timeout: Duration, logger: Logger) {
    (self.setup, self.timeout, self.logger) = (setup, timeout, logger)
  }

  /// Starts the worker, so that it is there when it is needed.
  func prepare() throws {
    if worker == nil { worker = try WorkerProcess(setup, isInOwnGroup: true) }
  }

  /// Makes a report of one target, and waits for it.
  /// - Parameter isDropped: Asked again and again whether the report is still wanted.
  func render(
    _ task: ReportTask, before deadline: ContinuousClock.Instant, unless isDropped: () -> Bool
  ) throws -> Manifest.File {
    let worker = try started(task)
    var result: Result<Manifest.File, any Error>?
    while true {
      while !worker.hasOutput(before: min(deadline, .now + Self.glance)) {
        if isDropped() {
          dismiss(worker)
          throw RenderFailure.isEnding
        }
        if .now >= deadline {
          dismiss(worker)
          throw RenderFailure.tookTooLong(seconds: Int(timeout.components.seconds))
        }
      }
      guard let replies = try worker.replies() else {
        dismiss(worker)
        throw RenderFailure.workerEnded
      }
      for reply in replies {
        switch reply {
        case .written(let file), .current(let file): result = .success(file)
        case .failed(_, let failure): result = .failure(failure)
        case .uncovered(let character): warn(character)
        case .finished: return try (result ?? .failure(RenderFailure.workerEnded)).get()
        }
      }
    }
  }

  /// Has the worker end.
  func end() {
    worker?.end()
    worker = nil
  }

  private func started(_ task: ReportTask) throws -> WorkerProcess {
    try prepare()
    if let worker, (try? worker.start(task)) != nil { return worker }
    // It ended while it had nothing to do.
    end()
    try prepare()
    try worker!.start(task)
    return worker!
  }

  private func dismiss(_ worker: WorkerProcess) {
    worker.interrupt()
    let deadline = ContinuousClock.now + Self.farewell
    while worker.hasOutput(before: deadline) {
      if case .none = try? worker.replies() { break }
    }
    worker.kill()
    end()
  }

  private func warn(_ character: UncoveredCharacter) {
    guard warned.insert(character.code).inserted else { return }
    logger.warning("a character has no font", metadata: ["detail": "\(character.warning)"])
  }
}
