/// A live session of an event: its identity and its window in time.
public struct Session: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, CaseIterable, Codable { case live, simulive, room }

  public let id: String
  public let title: String
  /// The event's name.
  public let event: String
  public let kind: Kind
  /// Unix seconds, UTC.
  public let startedAt: Int
  /// Seconds; only `0 ..< durationSeconds` counts.
  public let durationSeconds: Int
  /// The zone in effect: the session's, else the event's, else UTC.
  public let zone: ZoneRules
  /// The zone that is stated for it, where that is no zone of the database; another is in effect.
  public let unknownTimeZone: String?

  public init(
    id: String, title: String, event: String, kind: Kind, startedAt: Int, durationSeconds: Int,
    zone: ZoneRules, unknownTimeZone: String? = nil
  ) {
    self.id = id
    self.title = title
    self.event = event
    self.kind = kind
    self.startedAt = startedAt
    self.durationSeconds = durationSeconds
    self.zone = zone
    self.unknownTimeZone = unknownTimeZone
  }

  /// Minutes begun; the last may be shorter than 60 seconds.
  public var minutes: Int { (durationSeconds + 59) / 60 }
}

extension Session {
  /// The minute of a second from the start; what is outside the window falls on the first or
  /// last.
  public func minute(ofSecond second: Int) -> Int {
    second < 0 ? 0 : min(second / 60, minutes - 1)
  }

  /// The nearest second of the session to one that may lie outside.
  public func clamped(second: Int) -> Int { min(max(second, 0), durationSeconds - 1) }
}
