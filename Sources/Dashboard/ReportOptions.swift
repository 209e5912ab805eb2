public import RecapAnalytics

/// What a reader may choose about a report, and what the report says of its making.
public struct ReportOptions: Sendable {
  /// What a report is read on.
  public enum Medium: Sendable {
    /// Pages, which have numbers.
    case pages
    /// One long page, light or dark.
    case screen
  }

  public static let usualFollowUps = 25

  /// For clock times and dates; nil for the session's zone.
  public var timeZone: ZoneRules?
  /// How many attendees are listed, from the longest viewing on; nil for all. What is left out is
  /// said in the report.
  public var attendeeLimit: Int?
  /// How many of the people worth a follow-up are listed, from the most points on; 0 for no list.
  public var followUpLimit = usualFollowUps
  /// The session's data travels inside the document, which says so.
  public var attachesData: Bool
  /// When the report is made, in Unix seconds.
  public var generatedAt: Int
  /// The file the data is from, without its folder; nil where it is from none.
  public var sourceName: String?
  /// The program, with its version: "Recap 1.0".
  public var creator: String
  public var brand: Brand
  /// Where sessions of an event have reports of their own, by their ids: relative addresses.
  public var sessionAddresses: [CodePointString: String] = [:]
  public var medium: Medium
  /// Of the full report, which a shorter one refers to; nil where it is not on pages.
  public var pagesOfFullReport: Int?

  public init(
    timeZone: ZoneRules? = nil, attendeeLimit: Int? = nil, attachesData: Bool = false,
    generatedAt: Int, sourceName: String? = nil, creator: String = "Recap",
    brand: Brand = .recap, medium: Medium = .pages
  ) {
    self.timeZone = timeZone
    self.attendeeLimit = attendeeLimit
    self.attachesData = attachesData
    self.generatedAt = generatedAt
    self.sourceName = sourceName
    self.creator = creator
    self.brand = brand
    self.medium = medium
  }
}
