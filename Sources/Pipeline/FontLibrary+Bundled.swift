public import RecapPangoText
import RecapResources

extension FontLibrary {
  /// The fonts that come with Recap, and those of a further folder.
  /// - Parameter cache: Where fontconfig keeps what it learnt; nil for nowhere.
  public convenience init(further folder: String?, cache: String?) throws {
    try BundledFiles.check()
    try self.init(
      directories: [FontLibrary.bundledDirectory] + (folder.map { [$0] } ?? []),
      cacheDirectory: cache)
  }
}
