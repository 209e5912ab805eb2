public import RecapAnalytics

/// What is asked of an import beside its files.
public struct ImportOptions: Sendable {
  public enum DateOrder: String, Sendable, CaseIterable { case dmy, mdy, ymd, likely }

  /// A day, and the time on it where it was given.
  public struct Start: Sendable {
    public var date: CalendarDate
    /// Second of the day by the clock of the zone; nil where only the day was given.
    public var second: Int?
    /// Seconds east of UTC, where an offset was given.
    public var offset: Int?
  }

  public var format: ImportFormat?
  public var event: String?
  public var sessionTitle: String?
  public var sessionID: String?
  public var kind: Session.Kind?
  public var zone: ZoneRules?
  public var dateOrder: DateOrder?
  public var start: Start?
  public var durationSeconds: Int?
  public var isOneSession = false
  public var leftOutRoles: [String] = []
  /// Columns by field: the text of a header, or a number from 1.
  public var map: [Field: String] = [:]
  public var encoding: String?
  public var skipsUnreadable = false
  /// Unix seconds: when the import is said to be made.
  public var importedAt = 0
  /// No time of a file lies after it, where it was given.
  public var latest: Int?

  public init() {}
}

extension ImportOptions.Start {
  /// Such as "2026-05-26" or "2026-05-26T09:58"; nil for what is no time.
  public init?(_ text: String) {
    guard let time = TimeParser().time(text), let date = time.date(in: .dmy),
      time.shape == .yearFirst
    else { return nil }
    self.date = date
    second = time.hasTime ? time.second : nil
    offset = time.offset
  }
}
