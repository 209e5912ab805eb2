import Foundation
import Pipeline

/// The first line a worker gets: what all its tasks have in common. Each further one is a
/// `SessionTask`.
struct WorkerSetup: Codable {
  var folder: String
  var settings: ReportSettings
  /// Unix seconds.
  var now: Int
  /// Whether there are formats that are set.
  var needsFonts: Bool
  var fonts: String?
}

/// A line a worker says.
enum WorkerReply: Codable {
  case written(Manifest.File)
  case current(Manifest.File)
  case failed(paths: [String], Failure)
  case uncovered(UncoveredCharacter)
  /// The task is over, the next may come.
  case finished
}

/// A message as one line of JSON.
enum MessageLine {
  static func data(_ message: some Encodable) throws -> Data {
    try JSONEncoder().encode(message) + Data("\n".utf8)
  }

  static func message<Message: Decodable>(_ type: Message.Type, _ line: Data) throws -> Message {
    try JSONDecoder().decode(type, from: line)
  }
}
