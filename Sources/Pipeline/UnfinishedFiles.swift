import Foundation
import Synchronization

/// Files that were begun and not yet put in their place, and folders that go with the process.
public enum UnfinishedFiles {
  private static let paths = Mutex<Set<String>>([])
  private static let folders = Mutex<Set<String>>([])

  static func add(_ path: String) { paths.withLock { _ = $0.insert(path) } }
  static func remove(_ path: String) { paths.withLock { _ = $0.remove(path) } }

  /// Has a folder deleted with all that is in it, when the process is told to end.
  public static func add(folder: String) { folders.withLock { _ = $0.insert(folder) } }

  static func remove(folder: String) { folders.withLock { _ = $0.remove(folder) } }

  /// Deletes them and ends the process, at once but for what must not be cut in two.
  public static func delete(andThen end: () -> Never) -> Never {
    unbroken.lock()
    paths.withLock { paths in
      for path in paths { unlink(path) }
      paths.removeAll()
    }
    folders.withLock { folders in
      for folder in folders { try? FileManager.default.removeItem(atPath: folder) }
    }
    end()
  }

  private static let unbroken = NSLock()

  /// Runs work that the end by `delete(andThen:)` waits for: a file put in its place, and the word
  /// that it is there.
  public static func unbroken<Value>(_ work: () throws -> Value) rethrows -> Value {
    try unbroken.withLock(work)
  }
}
