import Foundation
import RecapAnalytics
import RecapAnalyticsStore

extension SampleEvent {
  /// Whether a file is a sample event as it was written, with nothing changed since.
  ///
  /// SQLite counts the transactions that changed a file at its byte 24.
  /// Source: https://www.sqlite.org/fileformat2.html#file_change_counter
  public static func isUntouched(at path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? file.close() }
    guard let head = try? file.read(upToCount: 28), head.count == 28,
      head.suffix(4).elementsEqual(Self.changeCounter)
    else { return false }
    // A file that can't be read is somebody else's.
    let sessions = (try? AnalyticsDatabase(path: path).sessions()) ?? []
    return sessions.first?.session.event == Programme.eventName
  }

  /// One transaction writes all rows, another one is the VACUUM.
  private static let changeCounter: [UInt8] = [0, 0, 0, 2]
}
