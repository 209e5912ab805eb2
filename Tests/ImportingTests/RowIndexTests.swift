import Testing

@testable import RecapImporting

/// Rows that are known again.
@Suite struct RowIndexTests {
  @Test("each key has the number it was given, among many, and no other key has one")
  func numbers() {
    var index = RowIndex()
    let keys = (0..<5000).map { Array("person\($0)".utf8) } + [[], [0], [0, 0], [0, 0, 0]]
    for (number, key) in keys.enumerated() {
      #expect(index.number(of: key) == nil)
      index.add(key, number: Int32(number))
    }
    for (number, key) in keys.enumerated() { #expect(index.number(of: key) == Int32(number)) }
    #expect(index.number(of: Array("person5000".utf8)) == nil)
    #expect(index.number(of: Array("person".utf8)) == nil)
    #expect(index.number(of: [UInt8](repeating: 0, count: 4)) == nil)
  }

  @Test("keys that differ in their last byte, or in their length alone, are told apart")
  func alike() {
    var index = RowIndex()
    for length in 0..<40 {
      index.add([UInt8](repeating: 7, count: length), number: Int32(2 * length))
      index.add([UInt8](repeating: 7, count: length) + [8], number: Int32(2 * length + 1))
    }
    for length in 0..<40 {
      #expect(index.number(of: [UInt8](repeating: 7, count: length)) == Int32(2 * length))
      #expect(
        index.number(of: [UInt8](repeating: 7, count: length) + [8]) == Int32(2 * length + 1))
    }
  }
}
