/// Why a sample event was not written.
public enum SampleEventError: Error, Equatable, CustomStringConvertible {
  /// There is a file at the path already: nothing is ever overwritten.
  case fileExists(path: String)

  public var description: String {
    switch self {
    case .fileExists(let path): "a file exists already at \(path)"
    }
  }
}
