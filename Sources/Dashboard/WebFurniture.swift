/// The words of a page of the web round the report: its bar, search, buttons and pop-ups.
public struct WebFurniture: Sendable {
  public let skip: String
  public let back: String
  public let sections: String
  /// What leads to a section.
  public let title: @Sendable (ReportPart) -> String
  /// The choice of a theme, and what there is to choose from.
  public let theme: String
  public let themes: (auto: String, light: String, dark: String)
  public let download: String
  public let downloadHint: String
  public let print: String
  public let search: String
  public let searchHint: String
  public let searchTooShort: String
  public let sort: String
  /// The order of what was searched for.
  public let bestMatch: String
  /// With {shown} and {total}; the other of a total of one.
  public let status: String
  public let statusOfOne: String
  public let minute: String
  public let viewers: String
  public let engagement: String
  public let reactions: String
  public let arrivals: String
  public let departures: String
  public let jobTitle: String
  public let role: String
  public let company: String
  public let industry: String
  public let country: String
  public let externalID: String
  public let minutesUnit: String
  /// How the chart is read by keyboard.
  public let crosshairHint: String
  public let mapHint: String
  public let attendeeHint: String
  public let scrollHint: String
}
