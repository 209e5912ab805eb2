/// The people who watched from one country.
public struct CountryMetrics: Sendable, Hashable {
  /// An assigned ISO 3166-1 alpha-2 code; nil for unknown.
  public let code: String?
  /// Nil where they are too few to be shown, and counted as unknown.
  public let liveViewers: Int?
  public let recordingViewers: Int?
}

/// The people who watched on one kind of device.
public struct DeviceMetrics: Sendable, Hashable {
  /// Nil for unknown.
  public let device: Device?
  /// Nil where they are too few to be shown, and counted as unknown.
  public let liveViewers: Int?
  public let recordingViewers: Int?
}
