/// Why a sample event was not written.
public enum SampleEventError: Error, Equatable, CustomStringConvertible {
  /// There is a file at the path already: nothing is ever overwritten.
  case fileExists(path: String)
  /// SQLite could not write the file: no such folder, no space.
  case cannotWrite(reason: String)

  public var description: String {
    switch self {
    case .fileExists(let path): "a file exists already at \(path)"
    case .cannotWrite(let reason): "the event can't be written: \(reason)"
    }
  }
}
