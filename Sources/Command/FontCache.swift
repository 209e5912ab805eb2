import Foundation

/// Where fontconfig keeps what it learnt about the fonts, so that the next start is quicker.
enum FontCache {
  /// By the XDG rules; nil where there is no home.
  static var directory: String? {
    let environment = ProcessInfo.processInfo.environment
    let base =
      environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? environment["HOME"].map { $0 + "/.cache" }
    return base.map { $0 + "/recap/fontconfig" }
  }
}
