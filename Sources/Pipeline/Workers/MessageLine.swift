import Foundation

/// A message between a worker and who started it, as one line of JSON.
enum MessageLine {
  static func data(_ message: some Encodable) throws -> Data {
    try JSONEncoder().encode(message) + Data("\n".utf8)
  }

  static func message<Message: Decodable>(_ type: Message.Type, _ line: Data) throws -> Message {
    try JSONDecoder().decode(type, from: line)
  }
}
