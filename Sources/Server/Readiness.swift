import Foundation
import Hummingbird
import Synchronization

/// Whether requests may be sent here.
final class Readiness: Sendable {
  private let data: String
  private let state: String
  private let isDraining = Mutex(false)

  init(data: String, state: String) { (self.data, self.state) = (data, state) }

  /// From now on no more.
  func end() { isDraining.withLock { $0 = true } }

  func response() throws -> Response {
    if isDraining.withLock({ $0 }) {
      throw Problem.unavailable("The service is about to end.", retryAfter: 5)
    }
    guard access(data, R_OK | X_OK) == 0 else {
      throw Problem.unavailable("The folder of databases can't be read.", retryAfter: 30)
    }
    guard access(state, W_OK | X_OK) == 0 else {
      throw Problem.unavailable(
        "The folder of the service's state can't be written.", retryAfter: 30)
    }
    return .text("ready\n")
  }
}
