public import RecapAnalytics

extension JSONExporter {
  public static let eventFormat = "recap-event/1"

  /// Writes the metrics of an event as UTF-8 in chunks of about 64 kB.
  public func write(_ metrics: EventMetrics, to sink: ByteSink) throws {
    try writeDocument(Self.eventFormat, smallestGroup: metrics.smallestGroup, to: sink) {
      try $0.members(of: metrics)
    }
  }
}
