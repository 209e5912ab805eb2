import Foundation
import RecapAnalytics
import RecapDigest
public import RecapFileReading

/// What pseudonyms are made with: who has it, and a database, knows who is who. It has nothing of the
/// database, so that whoever has the list of attendees alone does not.
public struct PseudonymKey: Sendable {
  private let bytes: [UInt8]

  private static let shortest = 16
  private static let longest = 1 << 16

  /// A key of one's own: the bytes of a file, 16 at least.
  public init(path: String) throws {
    do throws(RegularFileError) {
      bytes = Array(try RegularFile(path: path, atMost: Self.longest).content)
    } catch {
      throw PseudonymKeyError.unreadable(path, error)
    }
    guard bytes.count >= Self.shortest else {
      throw PseudonymKeyError.size(path, bytes: bytes.count)
    }
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// A key that nobody has: it is drawn once and gone with the process.
  static let ofThisRun = PseudonymKey(bytes: RandomBytes.draw(size))

  private static let size = 32

  /// Has a key stand at a path, for its owner's eyes alone: one that is there stays.
  public static func keep(at path: String) throws {
    let temporary = path + "." + String(getpid())
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw OutputError(path: path, errno: errno) }
    defer {
      close(file)
      unlink(temporary)
    }
    try RandomBytes.draw(size).withUnsafeBytes(OutputChannel(descriptor: file, name: path).write)
    guard fsync(file) == 0 else { throw OutputError(path: path, errno: errno) }
    // Whole or not at all, and the first of several that begin at once.
    guard link(temporary, path) == 0 || errno == EEXIST else {
      throw OutputError(path: path, errno: errno)
    }
    _ = try PseudonymKey(path: path)
  }

  /// Tells keys apart without telling what they are.
  var digest: String {
    var digest = SHA256Digest()
    bytes.withUnsafeBytes { digest.update($0) }
    return digest.hexadecimal
  }

  /// - Parameter attempt: From 0 on; each gives another.
  func pseudonym(of id: Int, attempt: Int) -> Pseudonym {
    let code = MessageAuthentication.code(for: Array("attendee \(id) \(attempt)".utf8), key: bytes)
    let number = code.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    return Pseudonym(Int(number >> (64 - UInt64(Pseudonym.bits))))
  }
}

/// A file that is no key.
public enum PseudonymKeyError: Error, Sendable, CustomStringConvertible {
  case unreadable(String, RegularFileError)
  case size(String, bytes: Int)

  public var description: String {
    switch self {
    case .unreadable(let path, let error): "no key can be read from \(path): \(error)"
    case .size(let path, let bytes): "the key in \(path) has \(bytes) bytes"
    }
  }

  public var hint: String { "make one of 32 bytes: head -c 32 /dev/urandom > pseudonyms.key" }
}
