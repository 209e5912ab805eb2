import RecapAnalytics

extension CountryMetrics {
  static let columns: [TableColumn<CountryMetrics>] = [
    .init("country_code", "Country Code") { .text($0.code) },
    .init("country", "Country") { .text($0.code.flatMap { Country($0) }?.name) },
    .init("live_viewers", "Live Viewers") { .number($0.liveViewers) },
    .init("recording_viewers", "Recording Viewers") { .number($0.recordingViewers) },
  ]
}

extension DeviceMetrics {
  static let columns: [TableColumn<DeviceMetrics>] = [
    .init("device", "Device") { .text($0.device?.rawValue) },
    .init("live_viewers", "Live Viewers") { .number($0.liveViewers) },
    .init("recording_viewers", "Recording Viewers") { .number($0.recordingViewers) },
  ]
}
