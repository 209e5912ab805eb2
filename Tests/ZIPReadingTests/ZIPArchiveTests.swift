import RecapZIPReading
import Testing

@Suite struct ZIPArchiveTests {
  /// Of "a.txt", which is "hello " 20 times and deflated, and of "b", which is "x" and stored.
  private static let archive = bytes(
    """
    504b0304140000000800000021002ffaf8480b0000007800000005000000612e747874cb48cdc9c9
    57c8a03b0900504b0304140000000000000021008316dc8c0100000001000000010000006278504b
    01021403140000000800000021002ffaf8480b000000780000000500000000000000000000008001
    00000000612e747874504b01021403140000000000000021008316dc8c0100000001000000010000
    00000000000000000080012e00000062504b05060000000002000200620000004e0000000000
    """)

  private static func bytes(_ digits: String) -> [UInt8] {
    let digits = Array(digits.filter(\.isHexDigit))
    return stride(from: 0, to: digits.count, by: 2).map {
      UInt8(String(digits[$0...$0 + 1]), radix: 16)!
    }
  }

  private func contents(_ bytes: [UInt8], atMost limit: Int = .max) throws -> [String: String] {
    try bytes.withUnsafeBytes { bytes in
      let archive = try ZIPArchive(bytes)
      return try Dictionary(
        uniqueKeysWithValues: archive.entries.map {
          ($0.name, String(decoding: try archive.content(of: $0, atMost: limit), as: UTF8.self))
        })
    }
  }

  @Test("files are what they were, deflated or stored, whatever comment stands behind them")
  func whole() throws {
    let expected = ["a.txt": String(repeating: "hello ", count: 20), "b": "x"]
    #expect(try contents(Self.archive) == expected)
    #expect(try contents(Self.archive + Array("a comment".utf8)) == expected)
  }

  @Test(
    "what is no archive is refused",
    arguments: [[], Array("PK".utf8), [UInt8](repeating: 0, count: 99)])
  func none(bytes: [UInt8]) {
    #expect(throws: ZIPError.malformed("it has no directory")) { try contents(bytes) }
  }

  @Test("an archive that is cut, at any place, is refused")
  func cut() {
    for count in Self.archive.indices {
      #expect(throws: ZIPError.self) { try contents(Array(Self.archive.prefix(count))) }
    }
  }

  @Test("no byte that is changed brings the reader down, and none of a content is missed")
  func damaged() throws {
    let original = try contents(Self.archive)
    for index in Self.archive.indices {
      for bit in [UInt8(0x01), 0x80, 0xFF] {
        var bytes = Self.archive
        bytes[index] ^= bit
        guard let read = try? contents(bytes) else { continue }
        #expect(read.values.allSatisfy(original.values.contains), "byte \(index)")
      }
    }
  }

  @Test("a file that claims to be larger than may be is refused before it is read")
  func large() {
    #expect(throws: ZIPError.malformed("a.txt is too large")) {
      try contents(Self.archive, atMost: 100)
    }
  }
}
