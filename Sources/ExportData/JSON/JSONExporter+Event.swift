public import RecapAnalytics

extension JSONExporter {
  public static let eventFormat = "recap-event/1"

  /// Writes the metrics of an event as UTF-8 in chunks of about 64 kB.
  public func write(_ metrics: EventMetrics, to sink: ByteSink) throws {
    try withoutActuallyEscaping(sink) { sink in
      var json = JSONWriter(sink)
      try json.object { json in
        try json.member("format", Self.eventFormat)
        if let smallestGroup = metrics.smallestGroup {
          try json.member("anonymized") {
            try $0.object { try $0.member("smallestGroup", smallestGroup) }
          }
        }
        try json.members(of: metrics)
      }
      try json.finish()
    }
  }
}
