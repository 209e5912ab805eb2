import Foundation
import Hummingbird
import RecapPipeline
import Synchronization

/// Whether requests may be sent here.
final class Readiness: Sendable {
  private let data: String
  private let state: String
  private let reports: ReportStore
  private let isDraining = Mutex(false)

  /// Bytes that fit on the disk of a service that works.
  private static let probe = 1 << 18

  init(data: String, state: String, reports: ReportStore) {
    (self.data, self.state, self.reports) = (data, state, reports)
  }

  /// From now on no more.
  func end() { isDraining.withLock { $0 = true } }

  func response() async throws -> Response {
    if isDraining.withLock({ $0 }) {
      throw Problem.unavailable("The service is about to end.", retryAfter: 5)
    }
    try await look("The folder of databases", "read", retryAfter: 30) { [data] in
      access(data, R_OK | X_OK) == 0
    }
    try await look("The folder of the service's state", "written", retryAfter: 30) { [state] in
      access(state, W_OK | X_OK) == 0
    }
    do {
      try await reports.withRoom { [state] in
        _ = try await BlockingWork.run(within: .seconds(2)) {
          let file = try OutputFile(path: state + "/probe")
          try [UInt8](repeating: 0, count: Self.probe).withUnsafeBytes { try file.write($0) }
        }
      }
    } catch {
      throw Problem.unavailable(
        "The disk of the service's state is full, or takes nothing.", retryAfter: 30)
    }
    return .text("ready\n")
  }

  /// What does not answer in time is as good as gone.
  private func look(
    _ folder: String, _ use: String, retryAfter seconds: Int,
    _ isFit: @escaping @Sendable () -> Bool
  ) async throws {
    guard let isFit = try await BlockingWork.run(within: .seconds(2), isFit) else {
      throw Problem.unavailable("\(folder) does not answer.", retryAfter: seconds)
    }
    guard isFit else {
      throw Problem.unavailable("\(folder) can't be \(use).", retryAfter: seconds)
    }
  }
}
