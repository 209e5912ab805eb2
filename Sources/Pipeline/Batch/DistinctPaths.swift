/// Paths of files of which no two are the same, on any file system.
///
/// Those that would be the same are told apart by a digest of what they are of: which they are then
/// called does not depend on what else there is.
struct DistinctPaths {
  /// What files of other kinds are called in the uppermost folder.
  private let reserved: [String]
  private var stems: [ReportReference: String] = [:]
  private var kept: [ReportReference: String] = [:]
  private var uses: [String: Int] = [:]

  init(reserved: [String]) { self.reserved = reserved }

  mutating func add(_ stem: String, of report: ReportReference) {
    stems[report] = stem
    uses[Self.folded(stem, report.variant.format), default: 0] += 1
  }

  /// Leaves a file the path it has.
  mutating func keep(_ path: String, of report: ReportReference) {
    kept[report] = path
    reserve(path)
  }

  /// Gives a path to none.
  mutating func reserve(_ path: String) { uses[Self.fold(path), default: 0] += 1 }

  func path(of report: ReportReference) -> String {
    if let path = kept[report] { return path }
    let (stem, format) = (stems[report]!, report.variant.format)
    let isReserved = reserved.contains { Self.fold(stem).hasPrefix($0) }
    if uses[Self.folded(stem, format)] == 1, !isReserved { return "\(stem).\(format.rawValue)" }
    // As long as it takes, should another session have the very name.
    let digest = report.subject.digest
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
