import Foundation
import RecapAnalytics
import RecapPipeline

/// When a report is said to be made: as asked for, else SOURCE_DATE_EPOCH, else now.
struct GenerationTime {
  /// Unix seconds.
  let instant: Int
  /// The same, where it was asked for; nil where it is now.
  let asked: Int?

  init(_ text: String?) throws {
    if let text {
      instant = try Self.instant(text, from: "--as-of")
      asked = instant
    } else if let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"],
      !epoch.isEmpty
    {
      instant = try Self.instant(epoch, from: "SOURCE_DATE_EPOCH")
      asked = instant
    } else {
      asked = nil
      instant = Int(Date().timeIntervalSince1970)
    }
  }

  /// Years 0001 to 9999: what an ISO 8601 date can say.
  private static let range = -62_135_596_800...253_402_300_799

  private static func instant(_ text: String, from source: String) throws -> Int {
    let seconds =
      Int(text)
      ?? date(text).flatMap { Int(exactly: $0.timeIntervalSince1970.rounded(.down)) }
    guard let seconds, range.contains(seconds) else {
      throw Failure(
        .usage, "\(source) is \(text), which is no time",
        hint: "give it as 2026-03-18T08:12:00Z or in Unix seconds")
    }
    return seconds
  }

  /// Of a day and a time that there are: Foundation takes 30 February for 2 March.
  private static func date(_ text: String) -> Date? {
    let fields = text.split { "-T:Z+.".contains($0) }.prefix(6).compactMap { Int($0) }
    guard fields.count == 6, let date = try? Date(text, strategy: .iso8601) else { return nil }
    let day = CalendarDate(year: fields[0], month: fields[1], day: fields[2])
    guard 1...12 ~= day.month, CalendarDate(dayNumber: day.dayNumber) == day, fields[3] < 24,
      fields[4] < 60, fields[5] <= 60
    else { return nil }
    return date
  }
}
