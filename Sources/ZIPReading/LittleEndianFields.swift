/// Numbers in bytes, the least significant first.
struct LittleEndianFields {
  private let bytes: UnsafeRawBufferPointer

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// Of two bytes.
  subscript(short position: Int) -> Int { number(at: position, count: 2) }

  /// Of four bytes.
  subscript(long position: Int) -> Int { number(at: position, count: 4) }

  private func number(at position: Int, count: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(bytes[position + $1]) << (8 * $1) }
  }
}
