import Foundation

/// A file that appears whole or not at all: written beside its place, synced, renamed.
///
/// A device or a pipe has no such place and is written to as it is.
public final class OutputFile {
  private let path: String
  /// Nil where the bytes go straight to a device or a pipe.
  private let temporaryPath: String?
  private var channel: OutputChannel?
  private var buffer: [UInt8] = []
  private var hasReserve = false

  private static let bufferSize = 1 << 18

  /// Opens a file that will stand at `path` once it is committed.
  public init(path: String) throws(OutputError) {
    // What a link leads to is replaced, not the link.
    let target = Self.resolved(path)
    self.path = target
    let isSpecial = try Self.isSpecial(target)
    guard isSpecial || !Self.isDatabase(target) else {
      throw OutputError(
        path: path, reason: "it is a database, which no report replaces",
        hint: "give the report another name, or delete the database first")
    }
    let opened =
      isSpecial
      ? (path: nil, descriptor: open(target, O_WRONLY | O_CLOEXEC)) : Self.temporary(target)
    guard opened.descriptor >= 0 else { throw OutputError(path: path, errno: errno) }
    temporaryPath = opened.path
    channel = OutputChannel(descriptor: opened.descriptor, name: path)
  }

  /// An open file of its own beside a path, or a negative descriptor, with `errno` set.
  private static func temporary(_ target: String) -> (path: String?, descriptor: Int32) {
    let access = Access(of: target)
    while true {
      let path = temporaryPath(for: target)
      // Noted first: an interruption never finds the file without the note.
      UnfinishedFiles.add(path)
      let descriptor = open(
        path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, access == nil ? 0o666 : 0o600)
      if descriptor >= 0 {
        access?.apply(to: descriptor)
        // Tells a file that is being written from one that a killed process left. Somebody who
        // clears the folder may have taken it for such before it was locked.
        flock(descriptor, LOCK_EX)
        var status = stat()
        if fstat(descriptor, &status) != 0 || status.st_nlink > 0 { return (path, descriptor) }
        close(descriptor)
      }
      let code = errno
      UnfinishedFiles.remove(path)
      if descriptor < 0 {
        errno = code
        return (nil, descriptor)
      }
    }
  }

  public func write(_ bytes: UnsafeRawBufferPointer) throws(OutputError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Takes so many bytes of the disk at once: they can be written later even if it is full by then.
  func reserve(_ size: Int) throws(OutputError) {
    guard let channel, temporaryPath != nil else { return }
    hasReserve = true
    let code = posix_fallocate(channel.descriptor, 0, size)
    guard code == 0 else { throw OutputError(path: path, errno: code) }
  }

  /// Puts the file in its place.
  public func commit() throws(OutputError) {
    try flush()
    guard let channel else { return }
    if let temporaryPath {
      defer {
        // Nothing is there by this name any more, unless the file could not be published.
        unlink(temporaryPath)
        UnfinishedFiles.remove(temporaryPath)
      }
      if hasReserve { try cutReserve(channel.descriptor) }
      guard fsync(channel.descriptor) == 0 else { throw OutputError(path: path, errno: errno) }
      try Self.publish(temporaryPath, as: path)
    }
    self.channel = nil
    guard close(channel.descriptor) == 0 else { throw OutputError(path: path, errno: errno) }
  }

  private func cutReserve(_ descriptor: Int32) throws(OutputError) {
    guard ftruncate(descriptor, lseek(descriptor, 0, SEEK_CUR)) == 0 else {
      throw OutputError(path: path, errno: errno)
    }
  }

  private func flush() throws(OutputError) {
    guard let channel else { return }
    do {
      try buffer.withUnsafeBytes(channel.write)
    } catch let error as OutputError {
      throw error
    } catch {
      throw OutputError(path: path, reason: "\(error)")
    }
    buffer.removeAll(keepingCapacity: true)
  }

  deinit {
    guard let channel else { return }
    close(channel.descriptor)
    if let temporaryPath {
      unlink(temporaryPath)
      UnfinishedFiles.remove(temporaryPath)
    }
  }
}

extension OutputFile {
  /// Publishes a file that something else writes, such as a database, under the same promise.
  /// - Parameter write: Makes the file at the path it is given, where there is none yet.
  public static func make(at path: String, _ write: (String) throws -> Void) throws {
    let target = resolved(path)
    guard try !isSpecial(target) else {
      throw OutputError(path: path, reason: "it is not a regular file")
    }
    guard access(folder(of: target), W_OK) == 0 else { throw OutputError(path: path, errno: errno) }
    let temporaryPath = temporaryPath(for: target)
    UnfinishedFiles.add(temporaryPath)
    defer { UnfinishedFiles.remove(temporaryPath) }
    do {
      try write(temporaryPath)
      try sync(temporaryPath, for: path, Access(of: target))
      try publish(temporaryPath, as: target)
    } catch {
      unlink(temporaryPath)
      throw error
    }
  }
}

extension OutputFile {
  /// Who may read and write a file that is replaced.
  private struct Access {
    private let mode: mode_t
    private let (owner, group): (uid_t, gid_t)

    /// Nil where no regular file is there yet.
    init?(of path: String) {
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
      (mode, owner, group) = (status.st_mode & 0o777, status.st_uid, status.st_gid)
    }

    /// Gives a new file the same access, as far as this process may: only root gives files away.
    func apply(to descriptor: Int32) {
      _ = fchown(descriptor, owner, group)
      _ = fchmod(descriptor, mode)
    }
  }

  /// What a path leads to, be it there or not: the target of a dangling link is made.
  private static func resolved(_ path: String) -> String {
    var path = path
    for _ in 0..<40 {  // As many links as Linux follows.
      if let real = realpath(path, nil) {
        defer { free(real) }
        return String(cString: real)
      }
      guard let link = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else {
        return path
      }
      path = link.hasPrefix("/") ? link : folder(of: path) + "/" + link
    }
    return path
  }

  /// Whether a path leads to a device, a pipe or a socket, which must not be renamed over.
  private static func isSpecial(_ path: String) throws(OutputError) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    if status.st_mode & S_IFMT == S_IFDIR {
      throw OutputError(path: path, reason: "it is a folder")
    }
    return status.st_mode & S_IFMT != S_IFREG
  }

  /// Whether there is an SQLite database, which is always somebody's data.
  private static func isDatabase(_ path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? file.close() }
    let mark = Data("SQLite format 3\0".utf8)
    return (try? file.read(upToCount: mark.count)) == mark
  }

  private static func folder(of path: String) -> String {
    URL(fileURLWithPath: path).deletingLastPathComponent().path
  }

  /// Beside the file, so that the rename stays within one file system.
  private static func temporaryPath(for path: String) -> String {
    folder(of: path) + "/" + temporaryPrefix(for: path) + ".\(UUID().uuidString.prefix(8)).part"
  }

  static func temporaryPrefix(for path: String) -> String {
    // A name has at most 255 bytes.
    "."
      + String(
        decoding: URL(fileURLWithPath: path).lastPathComponent.utf8.prefix(200), as: UTF8.self)
  }

  /// ".01234567.part"
  static let temporarySuffixCount = 14

  /// Deletes an unfinished file that no process has open for writing.
  static func deleteUnlessOpen(_ temporaryPath: String) {
    let descriptor = open(temporaryPath, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink(temporaryPath) }
  }

  private static func sync(
    _ temporaryPath: String, for path: String, _ access: Access?
  ) throws(OutputError) {
    let descriptor = open(temporaryPath, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw OutputError(path: path, errno: errno) }
    defer { close(descriptor) }
    access?.apply(to: descriptor)
    guard fsync(descriptor) == 0 else { throw OutputError(path: path, errno: errno) }
  }

  /// Renames a finished file into its place, and makes the rename last.
  private static func publish(_ temporaryPath: String, as path: String) throws(OutputError) {
    guard rename(temporaryPath, path) == 0 else { throw OutputError(path: path, errno: errno) }
    let folder = open(folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if folder >= 0 {
      fsync(folder)
      close(folder)
    }
  }
}
