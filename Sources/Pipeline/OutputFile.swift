import Foundation
import Synchronization

/// A file that appears whole or not at all: written beside its place, synced, renamed.
public final class OutputFile {
  private let path: String
  private let temporaryPath: String
  private var descriptor: Int32
  private var buffer: [UInt8] = []

  private static let bufferSize = 1 << 18
  private static let unfinished = Mutex<Set<String>>([])

  /// Opens a file that will stand at `path` once it is committed.
  public init(path: String) throws(OutputError) {
    var isDirectory: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory),
      isDirectory.boolValue
    {
      throw OutputError(path: path, reason: "it is a folder")
    }
    self.path = path
    temporaryPath = Self.temporaryPath(for: path)
    descriptor = open(temporaryPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw OutputError(path: path, errno: errno) }
    Self.unfinished.withLock { _ = $0.insert(temporaryPath) }
  }

  /// Beside the file, so that the rename stays within one file system.
  static func temporaryPath(for path: String) -> String {
    let url = URL(fileURLWithPath: path)
    let name = ".\(url.lastPathComponent.prefix(100)).\(UUID().uuidString.prefix(8)).part"
    return url.deletingLastPathComponent().appendingPathComponent(name).path
  }

  public func write(_ bytes: UnsafeRawBufferPointer) throws(OutputError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Puts the file in its place.
  public func commit() throws(OutputError) {
    try flush()
    guard fsync(descriptor) == 0, close(descriptor) == 0 else { throw failure() }
    descriptor = -1
    try Self.publish(temporaryPath, as: path)
    Self.unfinished.withLock { _ = $0.remove(temporaryPath) }
  }

  /// Renames a finished file into its place, and makes the rename last.
  private static func publish(_ temporaryPath: String, as path: String) throws(OutputError) {
    guard rename(temporaryPath, path) == 0 else { throw OutputError(path: path, errno: errno) }
    let folder = open(
      URL(fileURLWithPath: path).deletingLastPathComponent().path, O_RDONLY | O_DIRECTORY)
    if folder >= 0 {
      fsync(folder)
      close(folder)
    }
  }

  private func flush() throws(OutputError) {
    var start = 0
    while start < buffer.count {
      let count = buffer[start...].withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure()
      }
      start += count
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private func failure() -> OutputError { OutputError(path: path, errno: errno) }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    unlink(temporaryPath)
    Self.unfinished.withLock { _ = $0.remove(temporaryPath) }
  }

  /// Removes what was begun and not committed, for a process that is about to end.
  public static func removeUnfinished() {
    unfinished.withLock { paths in
      for path in paths { unlink(path) }
      paths.removeAll()
    }
  }
}

extension OutputFile {
  /// Publishes a file that something else writes, such as a database, under the same promise.
  /// - Parameter write: Makes the file at the path it is given, where there is none yet.
  public static func make(at path: String, _ write: (String) throws -> Void) throws {
    let temporaryPath = temporaryPath(for: path)
    unfinished.withLock { _ = $0.insert(temporaryPath) }
    defer { unfinished.withLock { _ = $0.remove(temporaryPath) } }
    do {
      try write(temporaryPath)
      try publish(temporaryPath, as: path)
    } catch {
      unlink(temporaryPath)
      throw error
    }
  }
}
