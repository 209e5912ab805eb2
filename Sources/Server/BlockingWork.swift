import Foundation
import Synchronization

/// Work that blocks its thread, on threads that no request waits for otherwise.
enum BlockingWork {
  private static let threads = DispatchQueue(label: "recap.blocking", attributes: .concurrent)

  static func run<Value: Sendable>(
    _ work: @escaping @Sendable () throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      threads.async { continuation.resume(with: Result { try work() }) }
    }
  }

  /// The same of work that may hang for ever, such as a look at a file whose disk is gone: on a
  /// thread of its own, which is left to itself when the time is over.
  /// - Returns: Nil then.
  static func run<Value: Sendable>(
    within limit: Duration, _ work: @escaping @Sendable () throws -> Value
  ) async throws -> Value? {
    try await withCheckedThrowingContinuation { continuation in
      let end = FirstResult(continuation)
      Thread.detachNewThread { end.resume(with: Result { try work() }) }
      Task {
        try? await Task.sleep(for: limit)
        end.resume(with: .success(nil))
      }
    }
  }
}

/// Waits for a value no longer than it is told to; what makes it goes on.
func value<Value: Sendable>(
  of task: Task<Value, any Error>, within limit: Duration
) async throws -> Value? {
  try await withCheckedThrowingContinuation { continuation in
    let end = FirstResult(continuation)
    Task { end.resume(with: await task.result.map(Optional.some)) }
    Task {
      try? await Task.sleep(for: limit)
      end.resume(with: .success(nil))
    }
  }
}

/// A continuation that takes the first of several results.
private final class FirstResult<Value: Sendable>: Sendable {
  private let continuation: Mutex<CheckedContinuation<Value?, any Error>?>

  init(_ continuation: CheckedContinuation<Value?, any Error>) {
    self.continuation = Mutex(continuation)
  }

  func resume(with result: Result<Value?, any Error>) {
    continuation.withLock { $0.take() }?.resume(with: result)
  }
}
