import Foundation
import Logging
import RecapPipeline
import Synchronization

/// Writes what is logged to standard error, one JSON object a line.
///
///     {"time":"2026-03-18T08:12:00.250Z","level":"info","message":"request","status":200,…}
struct JSONLogHandler: LogHandler {
  var logLevel = Logger.Level.info
  var metadata: Logger.Metadata = [:]

  private static let isWriting = Mutex(())

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    var fields = [
      (
        "time",
        Self.quoted(Date.now.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true)))
      ),
      ("level", Self.quoted(event.level.rawValue)),
      ("message", Self.quoted(event.message.description)),
    ]
    let metadata = metadata.merging(event.metadata ?? [:]) { $1 }
    fields += metadata.sorted { $0.key < $1.key }.map { ($0.key, Self.json($0.value)) }
    let line = "{" + fields.map { "\(Self.quoted($0.0)):\($0.1)" }.joined(separator: ",") + "}\n"
    // Where nobody listens there is nobody to tell.
    Self.isWriting.withLock { _ in
      try? Array(line.utf8).withUnsafeBytes(OutputChannel(descriptor: 2, name: "the log").write)
    }
  }

  /// Integers and fractions stay numbers.
  private static func json(_ value: Logger.Metadata.Value) -> String {
    switch value {
    case .stringConvertible(let number as Int): String(number)
    case .stringConvertible(let number as Double) where number.isFinite: "\(number)"
    case .string(let text): quoted(text)
    default: quoted("\(value)")
    }
  }

  private static func quoted(_ text: String) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return (try? encoder.encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
  }
}
