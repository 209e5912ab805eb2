import Foundation
import RecapFileReading
import Testing

@Suite struct RegularFileTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  @Test("a file is read up to its limit, and told apart from what is none", .timeLimit(.minutes(1)))
  func files() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.path + "/file"
    try Data("12345".utf8).write(to: URL(filePath: path))
    #expect(try RegularFile(path: path, atMost: 5).content == Data("12345".utf8))
    #expect(throws: RegularFileError.tooLong(most: 4)) { try RegularFile(path: path, atMost: 4) }
    #expect(throws: RegularFileError.missing) { try RegularFile(path: path + "s", atMost: 9) }
    #expect(throws: RegularFileError.notRegular) { try RegularFile(path: folder.path, atMost: 9) }
    #expect(throws: RegularFileError.notRegular) { try RegularFile(path: "/dev/zero", atMost: 9) }
    mkfifo(folder.path + "/pipe", 0o600)
    #expect(throws: RegularFileError.notRegular) {
      try RegularFile(path: folder.path + "/pipe", atMost: 9)
    }
  }
}
