import Foundation
import Synchronization

/// A value that is made on a thread of its own while the caller goes on.
final class BackgroundWork<Value: Sendable>: Sendable {
  private let result = Mutex<Result<Value, any Error>?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  /// Begins at once.
  init(_ work: @escaping @Sendable () throws -> Value) {
    Thread.detachNewThread { [self] in
      let value = Result { try work() }
      result.withLock { $0 = value }
      isDone.signal()
    }
  }

  /// Waits until the value is there. To be called once.
  func value() throws -> Value {
    isDone.wait()
    return try result.withLock { try $0!.get() }
  }
}
