import Testing

@testable import RecapServer

struct ByteRangeTests {
  @Test(
    "a range of ten bytes",
    arguments: [
      ("bytes=0-0", ByteRange.part(0..<1)), ("bytes=2-5", .part(2..<6)),
      ("bytes=8-99", .part(8..<10)),
      ("bytes=3-", .part(3..<10)), ("bytes=-4", .part(6..<10)), ("bytes=-99", .part(0..<10)),
      ("Bytes=0-1", .part(0..<2)), ("bytes=0-9223372036854775807", .part(0..<10)),
      ("bytes=99999999999999999999-", .unsatisfiable), ("bytes=10-", .unsatisfiable),
      ("bytes=-0", .unsatisfiable), ("bytes=5-2", .whole), ("bytes=0-1,4-5", .whole),
      ("bytes=", .whole), ("bytes=-", .whole), ("bytes=x-1", .whole), ("bytes=1-x", .whole),
      ("bytes=--1", .whole), ("items=0-1", .whole), ("", .whole),
    ]) func aRangeOfTenBytes(field: String, expected: ByteRange)
  {
    #expect(ByteRange(field, size: 10) == expected)
  }

  @Test("no range is the whole, and of nothing there is no part") func noRangeIsTheWholeAnd() {
    #expect(ByteRange(nil, size: 10) == .whole)
    #expect(ByteRange("bytes=0-", size: 0) == .unsatisfiable)
    #expect(ByteRange("bytes=-1", size: 0) == .unsatisfiable)
  }
}
