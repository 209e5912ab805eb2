import RecapDigest

/// Who may use the service: the digests of their tokens, by name.
///
/// A file has a token a line, `name:sha256`, as `recap token new` prints it; blank lines and those
/// that begin with # are passed over.
public struct TokenList: Sendable {
  private struct Entry {
    let name: String
    let digest: [UInt8]
  }

  /// Never empty; names and digests are unique.
  private let entries: [Entry]

  /// Reads a file.
  public init(path: String) throws(AccessError) {
    try self.init(SecretFile(path: path).text, file: path)
  }

  /// Reads the text of a file.
  /// - Parameter file: Its name, for errors.
  public init(_ text: String, file: String) throws(AccessError) {
    var entries: [Entry] = []
    for (line, name, value) in try SecretFile.entries(text, file: file) {
      guard let digest = Self.bytes(value) else {
        throw .notADigest(file, line: line, name: name)
      }
      guard !entries.contains(where: { $0.name == name }) else {
        throw .duplicateName(file, line: line, name: name)
      }
      guard !entries.contains(where: { $0.digest == digest }) else {
        throw .duplicateSecret(file, line: line, name: name)
      }
      entries.append(Entry(name: name, digest: digest))
    }
    guard !entries.isEmpty else { throw .noToken(file) }
    self.entries = entries
  }

  /// The name of who shows a token; nil for a stranger.
  ///
  /// Compares with every line, so that the time does not tell which was the nearest.
  public func name(of token: String) -> String? {
    let digest = BearerToken.digest(of: token)
    var name: String?
    for entry in entries where digest.isEqual(to: entry.digest) { name = entry.name }
    return name
  }

  /// What tells a token from others that had or will have its name: the beginning of its digest,
  /// in hexadecimal digits. Nil where nobody has the name.
  public func mark(of name: String) -> String? {
    entries.first { $0.name == name }.map { entry in
      entry.digest.prefix(8).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
        .joined()
    }
  }

  /// Of 64 lower-case digits.
  private static func bytes(_ text: String) -> [UInt8]? {
    guard text.utf8.count == 64,
      text.utf8.allSatisfy({
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
      })
    else { return nil }
    let digits = text.utf8.map { UInt8($0 > 0x39 ? $0 - 0x61 + 10 : $0 - 0x30) }
    return stride(from: 0, to: 64, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}
