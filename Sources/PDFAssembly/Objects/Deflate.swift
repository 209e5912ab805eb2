import RecapCDeflate

/// Compression to and from zlib's format. Not to be shared by threads.
final class Deflate {
  /// Levels: for what is soon read again and soon done, and for what is mailed and kept. On
  /// structure elements, which are the same over and over but for their numbers, the latter saves
  /// a sixth for twice the time.
  static let (fast, thorough): (Int32, Int32) = (8, 10)

  private let compressor: OpaquePointer
  private let decompressor: OpaquePointer

  /// - Parameter level: From 1, fastest, to 12, smallest.
  init(level: Int32) {
    compressor = libdeflate_alloc_compressor(level)
    decompressor = libdeflate_alloc_decompressor()
  }

  deinit {
    libdeflate_free_compressor(compressor)
    libdeflate_free_decompressor(decompressor)
  }

  func compress(_ bytes: [UInt8]) -> [UInt8] {
    let bound = libdeflate_zlib_compress_bound(compressor, bytes.count)
    return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      count = libdeflate_zlib_compress(
        compressor, bytes, bytes.count, buffer.baseAddress, bound)
    }
  }

  func decompress(_ bytes: ArraySlice<UInt8>) throws(AssemblyError) -> [UInt8] {
    var capacity = max(4096, bytes.count * 8)
    while true {
      var status = LIBDEFLATE_SUCCESS
      let output = bytes.withUnsafeBytes { input in
        [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
          status = libdeflate_zlib_decompress(
            decompressor, input.baseAddress, input.count, buffer.baseAddress, capacity, &count)
          if status != LIBDEFLATE_SUCCESS { count = 0 }
        }
      }
      switch status {
      case LIBDEFLATE_SUCCESS: return output
      case LIBDEFLATE_INSUFFICIENT_SPACE: capacity *= 2
      default: throw .unreadable("a compressed stream")
      }
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
