/// A font in a file, as fontconfig names it.
struct FontFile: Hashable {
  let path: String
  /// Of a collection, the number of the font; zero for most files.
  let index: UInt32
}
