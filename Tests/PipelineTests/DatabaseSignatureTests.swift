import Foundation
import GRDB
import Testing

@testable import RecapPipeline

struct DatabaseSignatureTests {
  private let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path

  private var now: Int { Int(Date().timeIntervalSince1970 * 1e9) }

  @Test("a signature is trusted once it is old enough for a change to show")
  func aVersionIsTrustedOnceIt() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data("x".utf8).write(to: URL(filePath: path))
    let signature = try #require(DatabaseSignature(path: path))
    #expect(!signature.isSettled(at: now))
    #expect(signature.isSettled(at: now + 3_000_000_000))
    // Times that are set back do not deceive it.
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: path)
    #expect(try !#require(DatabaseSignature(path: path)).isSettled(at: now))
  }

  @Test(
    "what is written to the database or its logs gives it another signature",
    arguments: ["", "-wal", "-journal"])
  func whatIsWrittenToTheDatabase(suffix: String) throws {
    defer {
      for suffix in ["", "-wal", "-journal"] {
        try? FileManager.default.removeItem(atPath: path + suffix)
      }
    }
    try Data("x".utf8).write(to: URL(filePath: path))
    let signature = DatabaseSignature(path: path)
    #expect(signature == DatabaseSignature(path: path))
    try Data("yy".utf8).write(to: URL(filePath: path + suffix))
    #expect(signature != DatabaseSignature(path: path))
  }

  @Test("a time no integer of nanoseconds holds is the latest there is, and never settled")
  func timesBeyondIntegers() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data("x".utf8).write(to: URL(filePath: path))
    var times = [
      timespec(tv_sec: 10_413_792_000, tv_nsec: 0), timespec(tv_sec: 10_413_792_000, tv_nsec: 0),
    ]
    #expect(utimensat(AT_FDCWD, path, &times, 0) == 0)
    #expect(try !#require(DatabaseSignature(path: path)).isSettled(at: now))
  }

  @Test("an empty log is none") func anEmptyLogIsNone() throws {
    defer {
      for suffix in ["", "-wal"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    }
    try Data("x".utf8).write(to: URL(filePath: path))
    let signature = DatabaseSignature(path: path)
    try Data().write(to: URL(filePath: path + "-wal"))
    #expect(signature == DatabaseSignature(path: path))
  }

  @Test("a file that is not there has no signature") func aFileThatIsNotThere() {
    #expect(DatabaseSignature(path: path) == nil)
  }

  @Test("what is written to the log of a database that a link leads to shows through the link")
  func linkedLog() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(
      at: folder.appending(path: "events"), withIntermediateDirectories: true)
    let (file, link) = (folder.path + "/summit.db", folder.path + "/events/summit.db")
    let writer = try DatabaseQueue(path: file)
    try writer.inDatabase {
      try $0.execute(sql: "PRAGMA journal_mode = WAL; CREATE TABLE rows (value)")
    }
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
    let signature = try #require(DatabaseSignature(path: link))
    let size = FileSignature(path: file)
    try writer.write { try $0.execute(sql: "INSERT INTO rows VALUES (1)") }
    #expect(FileSignature(path: file) == size, "the row is in the log alone")
    #expect(signature != DatabaseSignature(path: link))
    #expect(try !#require(DatabaseSignature(path: link)).isSettled(at: now))
  }
}
