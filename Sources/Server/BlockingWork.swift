import Foundation

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
}
