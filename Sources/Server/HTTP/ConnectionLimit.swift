import Foundation

/// How many connections there may be at once; more wait until one ends.
enum ConnectionLimit {
  private static let most = 4096
  /// Files a process has open besides: databases, workers' pipes, the log.
  private static let others = 128

  /// A connection may have a report open as well.
  static var value: Int {
    min(most, max(16, (Int(clamping: descriptors) - others) / 2))
  }

  /// As many files as this process may have open at the utmost; many systems grant far fewer until
  /// they are asked.
  private static var descriptors: UInt {
    let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    var limit = rlimit()
    guard getrlimit(resource, &limit) == 0 else { return 512 }
    let enough = rlim_t(2 * most + others)
    if limit.rlim_cur < min(enough, limit.rlim_max) {
      var raised = limit
      raised.rlim_cur = min(enough, limit.rlim_max)
      if setrlimit(resource, &raised) == 0 { return raised.rlim_cur }
    }
    return limit.rlim_cur
  }
}
