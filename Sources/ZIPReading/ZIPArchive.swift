import RecapCDeflate

/// The files in a ZIP archive, of those a workbook may be: on one disk, below 4 GB, not encrypted.
///
/// Read strictly: what is not as it says it is, is refused.
public struct ZIPArchive {
  public struct Entry: Sendable {
    public let name: String
    /// Of the content.
    public let size: Int
    let compressedSize: Int
    let method: Int
    let checksum: UInt32
    let offset: Int
  }

  public let entries: [Entry]
  private let bytes: UnsafeRawBufferPointer

  /// - Parameter bytes: Have to stay where they are as long as the archive is in use.
  public init(_ bytes: UnsafeRawBufferPointer) throws(ZIPError) {
    self.bytes = bytes
    let fields = LittleEndianFields(bytes)
    // The end may have a comment behind it.
    let first = max(0, bytes.count - Self.endSize - 65_535)
    guard bytes.count >= Self.endSize,
      let end = (first...bytes.count - Self.endSize).last(where: {
        bytes[$0] == 0x50 && fields[long: $0] == 0x0605_4B50
      })
    else { throw .malformed("it has no directory") }
    let count = fields[short: end + 10]
    guard fields[short: end + 8] == count, count < 0xFFFF else {
      throw .malformed("it is in several parts, or too large")
    }
    var (entries, position) = ([] as [Entry], fields[long: end + 16])
    entries.reserveCapacity(count)
    for _ in 0..<count {
      guard position + Self.headSize <= end, fields[long: position] == 0x0201_4B50 else {
        throw .malformed("its directory is damaged")
      }
      let length = fields[short: position + 28]
      let name = position + Self.headSize
      guard name + length <= end else { throw .malformed("its directory is damaged") }
      guard fields[short: position + 8] & 1 == 0 else { throw .malformed("it is encrypted") }
      entries.append(
        Entry(
          name: String(decoding: bytes[name..<name + length], as: UTF8.self),
          size: fields[long: position + 24], compressedSize: fields[long: position + 20],
          method: fields[short: position + 10], checksum: UInt32(fields[long: position + 16]),
          offset: fields[long: position + 42]))
      position = name + length + fields[short: position + 30] + fields[short: position + 32]
    }
    self.entries = entries
  }

  private static let (endSize, headSize, localSize) = (22, 46, 30)

  /// - Parameter limit: The most bytes it may have.
  public func content(of entry: Entry, atMost limit: Int = .max) throws(ZIPError) -> [UInt8] {
    let fields = LittleEndianFields(bytes)
    let head = entry.offset
    guard entry.size <= limit else { throw .malformed("\(entry.name) is too large") }
    guard head + Self.localSize <= bytes.count, fields[long: head] == 0x0403_4B50 else {
      throw .malformed("\(entry.name) is not where it should be")
    }
    let start = head + Self.localSize + fields[short: head + 26] + fields[short: head + 28]
    guard start + entry.compressedSize <= bytes.count else {
      throw .malformed("\(entry.name) ends too early")
    }
    let data = UnsafeRawBufferPointer(rebasing: bytes[start..<start + entry.compressedSize])
    let content: [UInt8]? =
      switch entry.method {
      case 0: data.count == entry.size ? Array(data) : nil
      case 8: Self.inflated(data, to: entry.size)
      default: throw .malformed("\(entry.name) is compressed in an unknown way")
      }
    guard let content,
      content.withUnsafeBytes({ libdeflate_crc32(0, $0.baseAddress, $0.count) }) == entry.checksum
    else { throw .malformed("\(entry.name) is damaged") }
    return content
  }

  /// Nil where it is not of that size.
  private static func inflated(_ data: UnsafeRawBufferPointer, to size: Int) -> [UInt8]? {
    // No stream grows to more than this; one that says so would take memory for nothing.
    guard size / 1100 <= data.count, let inflater = libdeflate_alloc_decompressor() else {
      return nil
    }
    defer { libdeflate_free_decompressor(inflater) }
    var isWhole = false
    let content = [UInt8](unsafeUninitializedCapacity: max(size, 1)) { buffer, count in
      var actual = 0
      let result = libdeflate_deflate_decompress(
        inflater, data.baseAddress, data.count, buffer.baseAddress, size, &actual)
      isWhole = result == LIBDEFLATE_SUCCESS && actual == size
      count = isWhole ? size : 0
    }
    return isWhole ? content : nil
  }
}

/// An archive that can't be read.
public enum ZIPError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong, as the end of a sentence about it.
  case malformed(String)

  public var description: String {
    switch self {
    case .malformed(let reason): reason
    }
  }
}
