/// Where an export goes, in chunks: the closure must take every chunk whole.
public typealias ByteSink = (UnsafeRawBufferPointer) throws -> Void

/// Bytes on their way to a sink, handed on when there are enough of them.
struct ChunkedOutput {
  private static let chunkSize = 1 << 16

  private var bytes: [UInt8] = []
  private let sink: ByteSink

  init(_ sink: @escaping ByteSink) {
    self.sink = sink
    bytes.reserveCapacity(Self.chunkSize + 4096)
  }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func append(_ other: some Collection<UInt8>) { bytes.append(contentsOf: other) }

  /// To be called now and then, where a chunk may end.
  mutating func flushIfFull() throws {
    if bytes.count >= Self.chunkSize { try flush() }
  }

  mutating func flush() throws {
    if !bytes.isEmpty { try bytes.withUnsafeBytes(sink) }
    bytes.removeAll(keepingCapacity: true)
  }
}
