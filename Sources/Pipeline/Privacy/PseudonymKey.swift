import Foundation
import RecapAnalytics
import RecapAnalyticsStore
import RecapDigest
public import RecapFileReading

/// What pseudonyms are made with: who has it, and a database, knows who is who.
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

  /// A key from all that is known of all attendees: nobody has it who does not have the database,
  /// and it is another once their list changes.
  init(of identities: [Attendee]) {
    var digest = SHA256Digest()
    for attendee in identities {
      digest.add(attendee.id)
      for text in [attendee.firstName, attendee.lastName, attendee.email, attendee.externalID] {
        digest.add(text == nil ? 0 : 1)
        digest.add(text ?? "")
      }
    }
    bytes = digest.bytes
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
