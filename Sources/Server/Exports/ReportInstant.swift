import Foundation

/// An instant as reports have it as JSON: "2026-03-17T09:00:00Z", without the "Z" where the source
/// of a session names no time zone, so that it is a time of its clock.
struct ReportInstant: Decodable, Sendable {
  /// Unix seconds, of a clock those of UTC.
  let seconds: Int

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let date = try? Date(text.hasSuffix("Z") ? text : text + "Z", strategy: .iso8601) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\(text) is no instant")
    }
    seconds = Int(date.timeIntervalSince1970)
  }
}
