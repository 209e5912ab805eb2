import Foundation

/// How many connections there may be at once; more wait until one ends.
enum ConnectionLimit {
  private static let most = 4096
  /// Files a process has open besides: databases, workers' pipes, the log.
  private static let others = 128

  /// A connection may have a report open as well.
  static var value: Int {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 256 }
    return min(most, max(16, (Int(clamping: limit.rlim_cur) - others) / 2))
  }
}
