import Foundation
import Logging
import RecapDigest
import RecapPipeline
import Synchronization

/// The cookies of those who signed out before their time was over, by digests, over restarts.
final class SignedOut: Sendable {
  private let path: String
  private let logger: Logger
  /// When each would end by itself, in Unix seconds.
  private let ends: Mutex<[String: Int]>

  /// - Parameters:
  ///   - path: Of a file; it is made where there is none.
  ///   - now: Unix seconds; what is over by then is forgotten.
  init(path: String, now: Int, logger: Logger) throws {
    (self.path, self.logger) = (path, logger)
    var ends: [String: Int] = [:]
    if FileManager.default.fileExists(atPath: path) {
      for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
        let words = line.split(separator: " ")
        guard words.count == 2, let end = Int(words[0]), end > now else { continue }
        ends[String(words[1])] = end
      }
    }
    self.ends = Mutex(ends)
    let file = try OutputFile(path: path)
    let text = ends.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)\n" }.joined()
    try Array(text.utf8).withUnsafeBytes { try file.write($0) }
    try file.commit()
    guard chmod(path, 0o600) == 0 else {
      throw OutputError(path: path, reason: String(cString: strerror(errno)))
    }
  }

  /// - Parameter end: Unix seconds.
  func add(_ cookie: String, until end: Int) {
    let digest = Self.digest(of: cookie)
    guard ends.withLock({ $0.updateValue(end, forKey: digest) }) == nil else { return }
    let file = open(path, O_WRONLY | O_APPEND | O_CLOEXEC | O_NOFOLLOW)
    defer { if file >= 0 { close(file) } }
    do {
      guard file >= 0 else {
        throw OutputError(path: path, reason: String(cString: strerror(errno)))
      }
      try Array("\(end) \(digest)\n".utf8).withUnsafeBytes(
        OutputChannel(descriptor: file, name: path).write)
    } catch {
      logger.error(
        "who signed out would be in again after a restart", metadata: ["error": "\(error)"])
    }
  }

  func has(_ cookie: String) -> Bool {
    let digest = Self.digest(of: cookie)
    return ends.withLock { $0[digest] != nil }
  }

  private static func digest(of cookie: String) -> String {
    var digest = SHA256Digest()
    digest.add(cookie)
    return digest.hexadecimal
  }
}
