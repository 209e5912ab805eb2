/// An event, whose sessions one report is about.
public struct Event: Sendable {
  public let id: String
  public let name: String
  /// The zone of its days.
  public let zone: ZoneRules

  public init(id: String, name: String, zone: ZoneRules) {
    (self.id, self.name, self.zone) = (id, name, zone)
  }
}

/// What can be chosen about the report of an event.
public struct EventOptions: Sendable, Codable, Hashable {
  public static let usualGap = 45

  /// The event's id; nil for all sessions of the database.
  public var event: String?
  /// Nil where nothing is credited.
  public var credit: Credit?
  /// The most minutes between the end of a session and the start of a next one.
  public var within: Int

  public init(event: String? = nil, credit: Credit? = nil, within: Int = usualGap) {
    (self.event, self.credit, self.within) = (event, credit, within)
  }
}
