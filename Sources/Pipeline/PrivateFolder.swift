import Foundation

/// A temporary folder for its user's eyes alone, gone when nobody needs it any more, or with the
/// process. What a process that was killed left is deleted by the next one.
public final class PrivateFolder {
  public let path: String
  /// Open and locked as long as somebody needs it.
  private let lock: Int32

  /// - Parameter prefix: What its name begins with.
  public init(_ prefix: String = "recap") throws {
    let parent = FileManager.default.temporaryDirectory.path
    Self.clear(prefix, in: parent)
    while true {
      var template = Array("\(parent)/\(prefix)-XXXXXX".utf8CString)
      guard mkdtemp(&template) != nil else {
        throw OutputError(path: parent, reason: String(cString: strerror(errno)))
      }
      let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
      UnfinishedFiles.add(folder: path)
      let lock = Self.open(path)
      let isTaken = flock(lock, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK
      // Another process may have taken it for one that is left before it was locked.
      if !isTaken, FileManager.default.fileExists(atPath: path) {
        (self.path, self.lock) = (path, lock)
        return
      }
      close(lock)
    }
  }

  deinit {
    remove()
    close(lock)
  }

  private static func open(_ path: String) -> Int32 {
    Foundation.open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
  }

  /// Deletes what nobody needs any more.
  private static func clear(_ prefix: String, in parent: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
    for name in names where name.hasPrefix(prefix + "-") && name.utf8.count == prefix.utf8.count + 7
    {
      let path = parent + "/" + name
      var status = stat()
      guard lstat(path, &status) == 0, status.st_uid == geteuid() else { continue }
      let lock = open(path)
      if flock(lock, LOCK_EX | LOCK_NB) == 0 { try? FileManager.default.removeItem(atPath: path) }
      close(lock)
    }
  }

  public func remove() {
    UnfinishedFiles.remove(folder: path)
    guard FileManager.default.fileExists(atPath: path) else { return }
    do { try FileManager.default.removeItem(atPath: path) } catch {
      Failure(.cannotWrite, "\(path) can't be removed: \(error)", hint: "remove it")
        .report(asJSON: false)
    }
  }
}
