import Foundation
import SessionFixtures
import Testing

@testable import RecapAccess

@Suite struct KeyringTests {
  private let first = Data(repeating: 1, count: 32).base64EncodedString()
  private let second = Data(repeating: 2, count: 40).base64EncodedString()

  @Test("the first key is the newest, remarks and blank lines are passed over")
  func good() throws {
    let ring = try Keyring(
      "# newest first\n\n  b:\(second)\r\n\t\na:\(first)  \n#old:short\n", file: "keys")
    #expect(ring.newest.id == "b")
    #expect(ring.newest.secret == [UInt8](repeating: 2, count: 40))
    #expect(ring.key("a")?.secret == [UInt8](repeating: 1, count: 32))
    #expect(ring.key("old") == nil)
    #expect(ring.warning == nil)
  }

  @Test("a byte-order mark before the first key is no part of it")
  func byteOrderMark() throws {
    #expect(try Keyring("\u{FEFF}a:\(first)\n", file: "keys").newest.id == "a")
    #expect(throws: AccessError.malformedLine("keys", line: 2)) {
      try Keyring("a:\(first)\n\u{FEFF}b:\(second)\n", file: "keys")
    }
  }

  @Test("a new key's line is read back")
  func new() throws {
    let line = try Keyring.newKey(id: "2026-03", secret: [UInt8](0..<32))
    #expect(try Keyring(line, file: "keys").newest.secret == [UInt8](0..<32))
    for name in ["", "a:b", "a b", "é", "a\n", String(repeating: "a", count: 65)] {
      #expect(throws: AccessError.unfitName(name)) {
        try Keyring.newKey(id: name, secret: [UInt8](0..<32))
      }
    }
  }

  @Test("an unsound file has no keyring, and the error says where and what to do")
  func unsound() {
    let short = Data(repeating: 1, count: 31).base64EncodedString()
    let cases: [(String, AccessError)] = [
      ("", .noKey("keys")),
      ("# nothing\n \n", .noKey("keys")),
      ("a", .malformedLine("keys", line: 1)),
      ("\n\na b:\(first)", .malformedLine("keys", line: 3)),
      (":\(first)", .malformedLine("keys", line: 1)),
      ("a:", .shortKey("keys", line: 1, id: "a", bytes: 0)),
      ("a:\(short)", .shortKey("keys", line: 1, id: "a", bytes: 31)),
      ("a:\(first)\nb:short", .notBase64("keys", line: 2, id: "b")),
      ("a:\(first.dropLast())", .notBase64("keys", line: 1, id: "a")),
      ("a:\(first) # mine", .notBase64("keys", line: 1, id: "a")),
      ("a:\(first)\na:\(second)", .duplicateName("keys", line: 2, name: "a")),
      ("a:\(first)\nb:\(first)", .duplicateSecret("keys", line: 2, name: "b")),
    ]
    for (text, error) in cases {
      #expect(throws: error) { try Keyring(text, file: "keys") }
      #expect(error.description.contains("keys") && !error.description.contains(first))
      #expect(!error.hint.isEmpty)
    }
  }

  @Test("a file that every user can read is warned of, and only such a file")
  func permissions() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("keys")
    try Data("a:\(first)\n".utf8).write(to: URL(filePath: path))
    #expect(chmod(path, 0o600) == 0)
    #expect(try Keyring(path: path).warning == nil)
    #expect(chmod(path, 0o644) == 0)
    let warning = try #require(try Keyring(path: path).warning)
    #expect(warning.contains(path))
  }

  @Test("a file that is missing, a folder, too large or no text is an error")
  func files() throws {
    let folder = try TemporaryFolder()
    let missing = folder.path("none")
    #expect(throws: AccessError.missingFile(missing)) { try Keyring(path: missing) }
    #expect(throws: AccessError.notAFile(folder.url.path)) {
      try Keyring(path: folder.url.path)
    }
    let large = folder.path("large")
    try Data(repeating: 35, count: 1 << 21).write(to: URL(filePath: large))
    #expect(throws: AccessError.tooLarge(large)) { try Keyring(path: large) }
    let binary = folder.path("binary")
    try Data([0x61, 0x3A, 0xFF]).write(to: URL(filePath: binary))
    #expect(throws: AccessError.notText(binary)) { try Keyring(path: binary) }
  }
}
