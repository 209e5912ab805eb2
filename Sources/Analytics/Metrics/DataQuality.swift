/// What the metrics left out, merged or could not place.
public struct DataQuality: Sendable, Hashable {
  /// Interval seconds outside the session window.
  public let clippedLiveSeconds: Int
  public let interactionsByNonViewers: Int
  public let pollAnswersByNonViewers: Int
  /// In-window interval seconds beyond the live seconds they add up to.
  public let overlappingLiveSeconds: Int
  /// Visits and plays without an assigned country code.
  public let unknownCountryVisits: Int
  /// Visits and plays without a device.
  public let unknownDeviceVisits: Int
}
