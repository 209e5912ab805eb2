extension CountryMetrics {
  static func list(of activity: SessionActivity) -> [CountryMetrics] {
    activity.countries.ranked(by: \.code).map {
      CountryMetrics(code: $0.place?.code, liveViewers: $0.live, recordingViewers: $0.recording)
    }
  }
}

extension DeviceMetrics {
  static func list(of activity: SessionActivity) -> [DeviceMetrics] {
    activity.devices.ranked(by: \.rawValue).map {
      DeviceMetrics(device: $0.place, liveViewers: $0.live, recordingViewers: $0.recording)
    }
  }
}
