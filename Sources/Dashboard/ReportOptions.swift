public import Analytics

/// What a reader may choose about a report.
public struct ReportOptions: Sendable {
  /// For clock times and dates; nil for the session's zone.
  public var timeZone: ZoneRules?
  /// How many attendees are listed, from the longest viewing on; nil for all. What is left out is
  /// said in the report.
  public var attendeeLimit: Int?
  /// When the report is made, in Unix seconds.
  public var generatedAt: Int

  public init(timeZone: ZoneRules? = nil, attendeeLimit: Int? = nil, generatedAt: Int) {
    self.timeZone = timeZone
    self.attendeeLimit = attendeeLimit
    self.generatedAt = generatedAt
  }
}
