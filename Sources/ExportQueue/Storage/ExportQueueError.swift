/// Why the queue can't be used.
public enum ExportQueueError: Error, Sendable, Equatable, CustomStringConvertible {
  case unavailable(String, reason: String)
  case notOurs(String)
  case newer(String, version: Int)
  case unsound(String)
  /// The job is no longer this worker's: it was taken up again, or is gone.
  case lost(String)
  case fileStays(String, reason: String)

  public var description: String {
    switch self {
    case .unavailable(let path, let reason): "\(path) can't be opened: \(reason)"
    case .notOurs(let path): "\(path) is no queue of exports"
    case .newer(let path, let version): "\(path) is of version \(version), which a newer Recap made"
    case .unsound(let reason): "the queue of exports is unsound: \(reason)"
    case .lost(let id): "the export \(id) is somebody else's now"
    case .fileStays(let path, let reason): "\(path) can't be removed: \(reason)"
    }
  }

  /// What to do about it.
  public var hint: String {
    switch self {
    case .unavailable, .fileStays: "check the folder, its permissions and the space left"
    case .notOurs, .unsound: "give another folder, or move the file away"
    case .newer: "install the newer version"
    case .lost: "nothing: it goes on by itself"
    }
  }
}
