/// What is wrong with a file of keys or tokens; never says what it holds but names.
public enum AccessError: Error, Sendable, Equatable, CustomStringConvertible {
  case missingFile(String)
  case notAFile(String)
  case unreadable(String, reason: String)
  case tooLarge(String)
  case notText(String)
  case malformedLine(String, line: Int)
  case duplicateName(String, line: Int, name: String)
  case duplicateSecret(String, line: Int, name: String)

  // Keys
  case noKey(String)
  case notBase64(String, line: Int, id: String)
  case shortKey(String, line: Int, id: String, bytes: Int)

  // Tokens
  case noToken(String)
  case notADigest(String, line: Int, name: String)

  /// Neither a key's id nor a token's name.
  case unfitName(String)

  public enum Kind: Sendable { case missing, unsound, usage }

  public var kind: Kind {
    switch self {
    case .missingFile, .notAFile, .unreadable: .missing
    case .unfitName: .usage
    default: .unsound
    }
  }

  public var description: String {
    switch self {
    case .missingFile(let file): "no file named \(file)"
    case .notAFile(let file): "\(file) is not a regular file"
    case .unreadable(let file, let reason): "\(file) can't be read: \(reason)"
    case .tooLarge(let file): "\(file) has more than a mebibyte"
    case .notText(let file): "\(file) is not UTF-8"
    case .malformedLine(let file, let line):
      "line \(line) of \(file) is not a name, a colon and a value"
    case .duplicateName(let file, let line, let name):
      "line \(line) of \(file) has a name that is there before: \(name)"
    case .duplicateSecret(let file, let line, let name):
      "line \(line) of \(file) has the same value as one before: \(name)"
    case .noKey(let file): "\(file) has no key"
    case .notBase64(let file, let line, let id):
      "line \(line) of \(file) has a key that is not base64: \(id)"
    case .shortKey(let file, let line, let id, let bytes):
      "line \(line) of \(file) has a key of \(bytes) bytes, and \(Keyring.shortestKey) is the least: \(id)"
    case .noToken(let file): "\(file) has no token"
    case .notADigest(let file, let line, let name):
      "line \(line) of \(file) has no SHA-256 of 64 lower-case digits: \(name)"
    case .unfitName(let name):
      "a name has 1 to 64 letters, digits, dots, dashes and underscores, which this has not: \(name)"
    }
  }

  /// What to do about it.
  public var hint: String {
    switch self {
    case .missingFile: "check the path"
    case .unreadable: "check its permissions"
    case .notAFile, .tooLarge, .notText: "give a file of keys or tokens"
    case .malformedLine: "correct it; a remark begins with #"
    case .duplicateName, .duplicateSecret: "remove one of the two"
    case .noKey, .notBase64, .shortKey: "make a key with recap key new"
    case .noToken, .notADigest: "make a token with recap token new"
    case .unfitName: "give another name"
    }
  }
}
