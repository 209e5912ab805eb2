import Foundation

/// The keys that links are signed with: the newest signs, any of them is accepted.
///
/// A file has a key a line, `id:base64`, the newest first; blank lines and those that begin with
/// # are passed over. To rotate, put a new line before the others, and take a line out seven days
/// after another was put before it: no link it signed is alive then.
public struct Keyring: Sendable {
  struct Key: Sendable {
    let id: String
    /// At least 32 bytes.
    let secret: [UInt8]
  }

  /// Never empty; ids and secrets are unique.
  private let keys: [Key]
  /// Something to tell the operator: others can read the file.
  public let warning: String?

  static let shortestKey = 32

  /// Reads a file; an error means that no link may be signed or accepted.
  public init(path: String) throws(AccessError) {
    let file = try SecretFile(path: path)
    try self.init(
      file.text, file: path,
      warning: file.isWorldReadable
        ? "\(path) can be read by every user of this computer: take that away with chmod o-r"
        : nil)
  }

  /// Reads the text of a file.
  /// - Parameter file: Its name, for errors.
  public init(_ text: String, file: String) throws(AccessError) {
    try self.init(text, file: file, warning: nil)
  }

  private init(_ text: String, file: String, warning: String?) throws(AccessError) {
    var keys: [Key] = []
    for (line, id, value) in try SecretFile.entries(text, file: file) {
      guard let secret = Data(base64Encoded: value).map(Array.init) else {
        throw .notBase64(file, line: line, id: id)
      }
      guard secret.count >= Self.shortestKey else {
        throw .shortKey(file, line: line, id: id, bytes: secret.count)
      }
      guard !keys.contains(where: { $0.id == id }) else {
        throw .duplicateName(file, line: line, name: id)
      }
      guard !keys.contains(where: { $0.secret == secret }) else {
        throw .duplicateSecret(file, line: line, name: id)
      }
      keys.append(Key(id: id, secret: secret))
    }
    guard !keys.isEmpty else { throw .noKey(file) }
    self.keys = keys
    self.warning = warning
  }

  var newest: Key { keys[0] }

  func key(_ id: String) -> Key? { keys.first { $0.id == id } }

  /// A line for the file.
  /// - Parameter secret: 32 bytes from `RandomBytes`.
  public static func newKey(id: String, secret: [UInt8]) throws(AccessError) -> String {
    guard SecretFile.isName(id) else { throw .unfitName(id) }
    precondition(secret.count >= shortestKey)
    return "\(id):\(Data(secret).base64EncodedString())"
  }
}
