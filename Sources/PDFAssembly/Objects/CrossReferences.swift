/// Where each object of a file is, in 8 bytes an object: a list of 100,000 attendees has over a
/// million.
struct CrossReferences {
  /// The first byte is the entry's type, five are the offset or the object stream's number, two
  /// the index in it.
  private var entries: [UInt64] = [0x0000_0000_0000_FFFF]

  var count: Int { entries.count }

  mutating func makeObject() -> ObjectNumber {
    entries.append(0)
    return ObjectNumber(value: entries.count - 1)
  }

  mutating func set(_ number: ObjectNumber, offset: Int) {
    entries[number.value] = 1 << 56 | UInt64(offset) << 16
  }

  mutating func set(_ number: ObjectNumber, stream: ObjectNumber, index: Int) {
    entries[number.value] = 2 << 56 | UInt64(stream.value) << 16 | UInt64(index)
  }

  /// Objects that were numbered and never written.
  var missing: [Int] { entries.indices.filter { entries[$0] == 0 } }

  static let widths = "[1 5 2]"
  static let rowLength = 8

  /// The table's rows, each as its difference to the one above, which compresses to little.
  ///
  /// Source: PNG's filter type 2, https://www.w3.org/TR/png/#9Filters; ISO 32000-1, 7.5.8.
  var predictedRows: [UInt8] {
    var rows: [UInt8] = []
    rows.reserveCapacity(entries.count * (Self.rowLength + 1))
    var above: UInt64 = 0
    for entry in entries {
      rows.append(2)
      for shift in stride(from: 56, through: 0, by: -8) {
        let (byte, other) = (UInt8(entry >> shift & 0xFF), UInt8(above >> shift & 0xFF))
        rows.append(byte &- other)
      }
      above = entry
    }
    return rows
  }
}
