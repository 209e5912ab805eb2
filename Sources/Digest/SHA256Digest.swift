import Crypto

/// The SHA-256 of bytes as they come.
///
///     var digest = SHA256Digest()
///     digest.add("keynote")
///     digest.hexadecimal  // "4a5f…", 64 digits
public struct SHA256Digest {
  private var state = SHA256()

  public init() {}

  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    state.update(bufferPointer: bytes)
  }

  /// Adds a text so that what follows can't be taken for a part of it.
  public mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      add(bytes.count)
      update(UnsafeRawBufferPointer(bytes))
    }
  }

  /// Adds an integer, as eight bytes.
  public mutating func add(_ integer: Int) {
    withUnsafeBytes(of: Int64(integer).littleEndian) { update($0) }
  }

  /// Of everything so far: 32 bytes.
  public var bytes: [UInt8] { Array(state.finalize()) }

  /// Whether everything so far has this digest; takes the same time wherever they differ.
  public func isEqual(to digest: [UInt8]) -> Bool { state.finalize() == digest }

  /// Of everything so far, in 64 lower-case digits.
  public var hexadecimal: String {
    bytes.map { byte in
      let digits = String(byte, radix: 16)
      return digits.utf8.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
