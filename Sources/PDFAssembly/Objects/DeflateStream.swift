import RecapCDeflate

/// Compression to zlib's format, a piece after the other: libdeflate needs all of them at once.
final class DeflateStream {
  /// Bytes so far.
  private(set) var size = 0
  private let state: UnsafeMutablePointer<z_stream>
  /// What zlib has written last.
  private let piece = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 16)
  private var output: [UInt8] = []

  private static let level: Int32 = 5

  init() {
    state = .allocate(capacity: 1)
    state.initialize(to: z_stream())
    let code = deflateInit_(state, Self.level, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    precondition(code == Z_OK, "zlib has no memory for its state")
  }

  deinit {
    deflateEnd(state)
    state.deallocate()
    piece.deallocate()
  }

  func add(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count > 0 else { return }
    size += bytes.count
    // zlib reads what it is given, and writes nothing to it.
    state.pointee.next_in = UnsafeMutablePointer(
      mutating: bytes.bindMemory(to: UInt8.self).baseAddress)
    state.pointee.avail_in = UInt32(bytes.count)
    run(Z_NO_FLUSH)
  }

  /// The compressed bytes. Nothing is added after that.
  func finish() -> [UInt8] {
    run(Z_FINISH)
    return output
  }

  private func run(_ flush: Int32) {
    repeat {
      state.pointee.next_out = piece.baseAddress
      state.pointee.avail_out = UInt32(piece.count)
      deflate(state, flush)
      output.append(contentsOf: piece.prefix(piece.count - Int(state.pointee.avail_out)))
    } while state.pointee.avail_out == 0
  }
}
