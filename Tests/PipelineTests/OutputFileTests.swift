import Foundation
import RecapPipeline
import SessionFixtures
import Testing

@Suite struct OutputFileTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("report.pdf")
  }

  private func write(_ text: String, to file: OutputFile) throws {
    try Array(text.utf8).withUnsafeBytes { try file.write($0) }
  }

  private func text() throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  @Test("the file appears at commit, whole")
  func commit() throws {
    let file = try OutputFile(path: path)
    try write("one ", to: file)
    try write("two", to: file)
    #expect(!FileManager.default.fileExists(atPath: path))
    try file.commit()
    #expect(try text() == "one two")
    #expect(try folder.names == ["report.pdf"])
  }

  private func mode(_ path: String) throws -> Int {
    try #require(
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
  }

  @Test("who may read a file stays who may, also when it is replaced", arguments: [0o600, 0o640])
  func access(mode: Int) throws {
    #expect(
      FileManager.default.createFile(
        atPath: path, contents: Data("old".utf8), attributes: [.posixPermissions: mode]))
    let file = try OutputFile(path: path)
    try write("new", to: file)
    try file.commit()
    #expect(try text() == "new")
    #expect(try self.mode(path) == mode)
    try OutputFile.make(at: path) { try Data("newer".utf8).write(to: URL(filePath: $0)) }
    #expect(try text() == "newer")
    #expect(try self.mode(path) == mode)
  }

  @Test("the target of a dangling link is made, and the link stays")
  func danglingLink() throws {
    let (link, other) = (folder.path("link.pdf"), folder.path("other.pdf"))
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "other.pdf")
    try FileManager.default.createSymbolicLink(atPath: other, withDestinationPath: path)
    let file = try OutputFile(path: link)
    try write("whole", to: file)
    try file.commit()
    #expect(try text() == "whole")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "other.pdf")
  }

  @Test("more than the buffer arrives as it was written")
  func large() throws {
    let file = try OutputFile(path: path)
    let chunk = String(repeating: "0123456789", count: 7001)
    for _ in 0..<20 { try write(chunk, to: file) }
    try file.commit()
    #expect(try text() == String(repeating: chunk, count: 20))
  }

  @Test("without commit nothing is left")
  func givenUp() throws {
    do {
      let file = try OutputFile(path: path)
      try write("half", to: file)
      #expect(try folder.names.count == 1)
    }
    #expect(try folder.names.isEmpty)
  }

  @Test("the old file stays until commit")
  func overwrite() throws {
    try Data("old".utf8).write(to: URL(filePath: path))
    let file = try OutputFile(path: path)
    try write("new", to: file)
    #expect(try text() == "old")
    try file.commit()
    #expect(try text() == "new")
  }

  @Test("of two writers the later to commit wins, and both files were whole")
  func twoWriters() throws {
    let (first, second) = (try OutputFile(path: path), try OutputFile(path: path))
    try write("first", to: first)
    try write("second", to: second)
    try second.commit()
    #expect(try text() == "second")
    try first.commit()
    #expect(try text() == "first")
    #expect(try folder.names == ["report.pdf"])
  }

  @Test("a folder that does not exist can't be written to")
  func noFolder() {
    #expect(throws: OutputError.self) { try OutputFile(path: folder.path("no/report.pdf")) }
  }

  @Test("a folder can't be replaced")
  func isFolder() {
    #expect { try OutputFile(path: folder.url.path) } throws: { error in
      (error as? OutputError)?.reason == "it is a folder"
    }
  }

  @Test("what stands where nothing can be made is an error")
  func specialPlaces() {
    #expect(throws: OutputError.self) { try OutputFile(path: "/proc/report.pdf") }
  }

  @Test("a device is written to and stays a device")
  func device() throws {
    let file = try OutputFile(path: "/dev/null")
    try write("new", to: file)
    try file.commit()
    var status = stat()
    #expect(stat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
    let full = try OutputFile(path: "/dev/full")
    try write("new", to: full)
    #expect(throws: OutputError.self) { try full.commit() }
  }

  @Test("a link stays, and what it leads to is replaced")
  func link() throws {
    try Data("old".utf8).write(to: URL(filePath: folder.path("target")))
    try FileManager.default.createSymbolicLink(
      atPath: path, withDestinationPath: folder.path("target"))
    let file = try OutputFile(path: path)
    try write("new", to: file)
    try file.commit()
    #expect(try String(contentsOfFile: folder.path("target"), encoding: .utf8) == "new")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: path) == folder.path("target"))
  }

  @Test("a pipe is never replaced by a file")
  func pipe() throws {
    #expect(mkfifo(path, 0o600) == 0)
    #expect(throws: OutputError.self) { try OutputFile.make(at: path) { _ in } }
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
    #expect(try folder.names == ["report.pdf"])
  }

  @Test("a name as long as a file system takes can be given")
  func longestName() throws {
    for name in [String(repeating: "x", count: 255), String(repeating: "長", count: 85)] {
      let file = try OutputFile(path: folder.path(name))
      try write("new", to: file)
      try file.commit()
      #expect(try folder.names.contains(name))
    }
  }

  @Test("a name that can't be given leaves nothing behind")
  func longName() throws {
    let file = try OutputFile(path: folder.path(String(repeating: "x", count: 300)))
    try write("new", to: file)
    #expect(throws: OutputError.self) { try file.commit() }
    #expect(try folder.names.isEmpty)
  }

  @Test("a place that became a folder meanwhile is an error that leaves nothing behind")
  func becameFolder() throws {
    let file = try OutputFile(path: path)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    #expect(throws: OutputError.self) { try file.commit() }
    #expect(try folder.names == ["report.pdf"])
  }

  @Test("a file that something else makes appears whole or not at all")
  func make() throws {
    struct Broken: Error {}
    try OutputFile.make(at: path) { try Data("made".utf8).write(to: URL(filePath: $0)) }
    #expect(try text() == "made")
    #expect(throws: Broken.self) {
      try OutputFile.make(at: path) {
        try Data("half".utf8).write(to: URL(filePath: $0))
        throw Broken()
      }
    }
    #expect(try text() == "made")
    #expect(try folder.names == ["report.pdf"])
  }

  @Test("whoever makes a file finds its place empty, and is not asked where there is none")
  func makeNowhere() throws {
    try OutputFile.make(at: path) {
      #expect(!FileManager.default.fileExists(atPath: $0))
      try Data().write(to: URL(filePath: $0))
    }
    var wasAsked = false
    #expect(throws: OutputError.self) {
      try OutputFile.make(at: folder.path("no/report.pdf")) { _ in wasAsked = true }
    }
    #expect(!wasAsked)
  }
}
