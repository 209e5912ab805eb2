import PangoText

extension FontLibrary {
  /// The fonts that come with Recap, and those of a further folder.
  convenience init(further folder: String?) throws {
    try self.init(
      directories: [FontLibrary.bundledDirectory] + (folder.map { [$0] } ?? []),
      cacheDirectory: FontCache.directory)
  }
}
