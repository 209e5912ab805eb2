import Foundation

/// The terminal that standard output may be.
enum Terminal {
  private static let usualColumns = 80

  /// How many characters a line has; nil for a file or a pipe.
  static func columns(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> Int? {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    return environment["COLUMNS"].flatMap { Int($0) }.map { max(1, $0) } ?? usualColumns
  }
}
