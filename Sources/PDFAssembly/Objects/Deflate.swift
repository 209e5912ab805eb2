import RecapCDeflate

/// Compression to zlib's format. Not to be shared by threads.
final class Deflate {
  /// Levels: for what is soon read again and soon done, and for what is mailed and kept. On
  /// structure elements, which are the same over and over but for their numbers, the latter saves
  /// a sixth for twice the time.
  static let (fast, thorough): (Int32, Int32) = (8, 10)

  private let compressor: OpaquePointer

  /// - Parameter level: From 1, fastest, to 12, smallest.
  init(level: Int32) {
    compressor = libdeflate_alloc_compressor(level)
  }

  deinit {
    libdeflate_free_compressor(compressor)
  }

  func compress(_ bytes: [UInt8]) -> [UInt8] {
    let bound = libdeflate_zlib_compress_bound(compressor, bytes.count)
    return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      count = libdeflate_zlib_compress(
        compressor, bytes, bytes.count, buffer.baseAddress, bound)
    }
  }
}

/// A running check value over a file's bytes, from which its identifier is made: the same bytes
/// have the same one.
struct Checksum {
  private var crc: UInt32 = 0
  private var adler: UInt32 = 1

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    crc = libdeflate_crc32(crc, bytes.baseAddress, bytes.count)
    adler = libdeflate_adler32(adler, bytes.baseAddress, bytes.count)
  }

  /// 16 hexadecimal digits.
  var digits: String {
    [crc, adler].map { part in
      let digits = String(part, radix: 16, uppercase: true)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }
}
