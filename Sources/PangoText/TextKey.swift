/// A text as a cache key, equal only to the same bytes.
///
/// Swift's own string equality takes "é" and "e" with a combining accent for the same, which
/// would give one of them the other's glyphs.
struct TextKey: Hashable {
  let text: Substring

  static func == (a: TextKey, b: TextKey) -> Bool {
    a.text.utf8.count == b.text.utf8.count && a.text.utf8.elementsEqual(b.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    let hashed: Void? = text.utf8.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if hashed == nil { for byte in text.utf8 { hasher.combine(byte) } }
  }
}
