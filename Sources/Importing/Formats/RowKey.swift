/// Some bytes of a row by which it is known again, hashed all at once.
struct RowKey: Hashable {
  var bytes: [UInt8] = []

  static func == (a: RowKey, b: RowKey) -> Bool { a.bytes == b.bytes }

  func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}
