import Analytics
import Digest

/// Paths of files of which no two are the same, on any file system.
///
/// Those that would be the same are told apart by a digest of what they are of: which they are then
/// called does not depend on what else there is.
struct DistinctPaths {
  /// What a file is of.
  struct Owner: Hashable {
    let database: CodePointString
    let session: CodePointString

    init(database: String, session: String) {
      (self.database, self.session) = (.init(database), .init(session))
    }

    fileprivate var digest: String {
      var digest = SHA256Digest()
      digest.add(database.text)
      digest.add(session.text)
      return digest.hexadecimal
    }
  }

  private struct Key: Hashable {
    let owner: Owner
    let format: ReportFormat
  }

  /// What files of other kinds are called in the uppermost folder.
  private let reserved: [String]
  private var stems: [Key: String] = [:]
  private var uses: [String: Int] = [:]

  init(reserved: [String]) { self.reserved = reserved }

  mutating func add(_ stem: String, as format: ReportFormat, of owner: Owner) {
    stems[Key(owner: owner, format: format)] = stem
    uses[Self.folded(stem, format), default: 0] += 1
  }

  func path(of owner: Owner, as format: ReportFormat) -> String {
    let stem = stems[Key(owner: owner, format: format)]!
    let isReserved = reserved.contains { Self.fold(stem).hasPrefix($0) }
    if uses[Self.folded(stem, format)] == 1, !isReserved { return "\(stem).\(format.rawValue)" }
    // As long as it takes, should another session have the very name.
    let digest = owner.digest
    var length = 8
    while length < digest.count,
      uses[Self.folded("\(stem)~\(digest.prefix(length))", format)] != nil
    {
      length += 8
    }
    return "\(stem)~\(digest.prefix(length)).\(format.rawValue)"
  }

  private static func folded(_ stem: String, _ format: ReportFormat) -> String {
    fold(stem) + "." + format.rawValue
  }

  /// File systems that take upper and lower case for the same do it much like this.
  private static func fold(_ stem: String) -> String { stem.uppercased().lowercased() }
}
