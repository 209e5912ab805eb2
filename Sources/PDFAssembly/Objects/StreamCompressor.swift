import Dispatch
import Synchronization

/// Compresses streams one after another, on a thread of its own where there is a processor for it.
final class StreamCompressor: Sendable {
  private let deflate = Mutex(Deflate())
  /// Nil where there is no other thread.
  private let queue: DispatchQueue?

  /// - Parameter isAside: Whether the caller goes on meanwhile.
  init(isAside: Bool) {
    queue = isAside ? DispatchQueue(label: "compression", qos: .userInitiated) : nil
  }

  func compress(_ stream: [UInt8]) -> CompressedStream {
    guard let queue else { return CompressedStream(compressed(stream)) }
    let result = CompressedStream()
    queue.async { [self] in result.set(compressed(stream)) }
    return result
  }

  private func compressed(_ stream: [UInt8]) -> [UInt8] {
    deflate.withLock { $0.compress(stream) }
  }
}

/// A stream that is compressed, or is going to be.
final class CompressedStream: Sendable {
  private let bytes: Mutex<[UInt8]?>
  private let isDone = DispatchSemaphore(value: 0)

  init(_ bytes: [UInt8]? = nil) {
    self.bytes = Mutex(bytes)
    if bytes != nil { isDone.signal() }
  }

  fileprivate func set(_ result: [UInt8]) {
    bytes.withLock { $0 = result }
    isDone.signal()
  }

  /// Waits for it.
  var value: [UInt8] {
    isDone.wait()
    isDone.signal()
    return bytes.withLock { $0! }
  }
}
