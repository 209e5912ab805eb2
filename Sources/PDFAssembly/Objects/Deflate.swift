import RecapCDeflate

/// Compression to zlib's format. Not to be shared by threads.
final class Deflate {
  /// Of 1, fastest, to 12, smallest. On structure elements, which are the same over and over but for
  /// their numbers, 6 saves a fortieth for a third more time, and 8 a twentieth for four times as much.
  private static let level: Int32 = 5

  private let compressor: OpaquePointer

  init() { compressor = libdeflate_alloc_compressor(Self.level) }

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
