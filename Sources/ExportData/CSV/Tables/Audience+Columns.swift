import RecapAnalytics

extension CountryMetrics {
  static let columns: [CSVColumn<CountryMetrics>] = [
    .init("country_code", "Country Code") { $1.text($0.code) },
    .init("country", "Country") { $1.text($0.code.flatMap { Country($0) }?.name) },
    .init("live_viewers", "Live Viewers") { $1.number($0.liveViewers) },
    .init("recording_viewers", "Recording Viewers") { $1.number($0.recordingViewers) },
  ]
}

extension DeviceMetrics {
  static let columns: [CSVColumn<DeviceMetrics>] = [
    .init("device", "Device") { $1.text($0.device?.rawValue) },
    .init("live_viewers", "Live Viewers") { $1.number($0.liveViewers) },
    .init("recording_viewers", "Recording Viewers") { $1.number($0.recordingViewers) },
  ]
}
