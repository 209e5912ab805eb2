import Foundation
import Testing

@testable import RecapServer

struct FileVersionTests {
  private let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path

  private var now: Int { Int(Date().timeIntervalSince1970 * 1e9) }

  @Test("a version is trusted once it is old enough for a change to show")
  func aVersionIsTrustedOnceIt() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data("x".utf8).write(to: URL(filePath: path))
    let version = FileVersion(ofDatabase: path)
    #expect(!version.isSettled(at: now))
    #expect(version.isSettled(at: now + 3_000_000_000))
    // Times that are set back do not deceive it.
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: path)
    #expect(!FileVersion(ofDatabase: path).isSettled(at: now))
  }

  @Test(
    "what is written to the database or its logs makes it another version",
    arguments: ["", "-wal", "-journal"])
  func whatIsWrittenToTheDatabase(suffix: String) throws {
    defer {
      for suffix in ["", "-wal", "-journal"] {
        try? FileManager.default.removeItem(atPath: path + suffix)
      }
    }
    try Data("x".utf8).write(to: URL(filePath: path))
    let version = FileVersion(ofDatabase: path)
    #expect(version == FileVersion(ofDatabase: path))
    try Data("yy".utf8).write(to: URL(filePath: path + suffix))
    #expect(version != FileVersion(ofDatabase: path))
  }

  @Test("a time no integer of nanoseconds holds is the latest there is, and never settled")
  func timesBeyondIntegers() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data("x".utf8).write(to: URL(filePath: path))
    var times = [
      timespec(tv_sec: 10_413_792_000, tv_nsec: 0), timespec(tv_sec: 10_413_792_000, tv_nsec: 0),
    ]
    #expect(utimensat(AT_FDCWD, path, &times, 0) == 0)
    #expect(!FileVersion(ofDatabase: path).isSettled(at: now))
  }

  @Test("an empty log is none") func anEmptyLogIsNone() throws {
    defer {
      for suffix in ["", "-wal"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    }
    try Data("x".utf8).write(to: URL(filePath: path))
    let version = FileVersion(ofDatabase: path)
    try Data().write(to: URL(filePath: path + "-wal"))
    #expect(version == FileVersion(ofDatabase: path))
  }

  @Test("a file that is not there is never trusted") func aFileThatIsNotThere() {
    #expect(!FileVersion(ofDatabase: path).isSettled(at: .max))
  }
}
