import RecapPipeline

/// Which reports are kept, and which go for others: those that were not asked for the longest.
struct CacheIndex {
  struct Entry {
    let file: Manifest.File
    /// Of the database, where the report is known to be current as long as it has it.
    var signature: DatabaseSignature?
    fileprivate var lastUse: Int
  }

  /// Bytes of files.
  private(set) var bytes = 0
  private let limit: Int
  private var entries: [ReportKey: Entry] = [:]
  private var uses = 0

  /// - Parameter limit: Bytes of files.
  init(limit: Int) { self.limit = limit }

  var count: Int { entries.count }

  /// Counts as a use.
  subscript(_ key: ReportKey) -> Entry? {
    mutating get {
      uses += 1
      entries[key]?.lastUse = uses
      return entries[key]
    }
  }

  /// Keeps a report; gives the paths that are of no use any more, which may be its own.
  mutating func put(
    _ file: Manifest.File, signature: DatabaseSignature?, for key: ReportKey
  ) -> [String] {
    uses += 1
    var gone = [entries[key]?.file.path].compactMap { $0 }.filter { $0 != file.path }
    bytes += file.size - (entries[key]?.file.size ?? 0)
    entries[key] = Entry(file: file, signature: signature, lastUse: uses)
    gone += shrink(to: limit)
    return gone
  }

  /// Gives up what was not asked for the longest, until no more bytes are left; gives the paths.
  mutating func shrink(to limit: Int) -> [String] {
    var gone: [String] = []
    while bytes > limit, let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) {
      gone.append(oldest.value.file.path)
      remove(oldest.key)
    }
    return gone
  }

  /// Gives up those of some keys; gives the paths.
  mutating func remove(where isGone: (ReportKey) -> Bool) -> [String] {
    let gone = entries.filter { isGone($0.key) }
    gone.keys.forEach { remove($0) }
    return gone.map(\.value.file.path)
  }

  mutating func remove(_ key: ReportKey) {
    bytes -= entries.removeValue(forKey: key)?.file.size ?? 0
  }
}
