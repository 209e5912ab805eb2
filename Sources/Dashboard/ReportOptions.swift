public import Analytics

/// What a reader may choose about a report.
public struct ReportOptions: Sendable {
  /// For clock times and dates; nil for the session's zone.
  public var timeZone: ZoneRules?
  /// When the report is made, in Unix seconds.
  public var generatedAt: Int

  public init(timeZone: ZoneRules? = nil, generatedAt: Int) {
    self.timeZone = timeZone
    self.generatedAt = generatedAt
  }
}
