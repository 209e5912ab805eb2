public import RecapAnalytics

/// The metrics of a session as JSON, `recap-session/1`.
///
///     try JSONExporter().write(metrics) { chunk in try file.write(contentsOf: chunk) }
public struct JSONExporter: Sendable {
  public static let format = "recap-session/1"

  public init() {}

  /// Writes UTF-8 in chunks of about 64 kB.
  public func write(_ metrics: SessionMetrics, to sink: ByteSink) throws {
    try writeDocument(Self.format, smallestGroup: metrics.smallestGroup, to: sink) { json in
      let provenance = metrics.provenance
      try json.member("session") {
        try $0.object { try $0.members(of: metrics.session, provenance) }
      }
      try json.members(of: provenance)
      try json.member("summary") {
        try $0.object { try $0.members(of: metrics.summary, provenance) }
      }
      try json.member("timeline", metrics.timeline) {
        try $0.members(of: $1, provenance, hasReactions: metrics.hasTimedReactions)
      }
      try json.member("reactionPeaks", metrics.reactionPeaks) { try $0.members(of: $1) }
      try json.member("moments", metrics.moments) { try $0.members(of: $1) }
      try json.member("attendees", metrics.attendees) { try $0.members(of: $1, provenance) }
      try json.member("polls", metrics.polls) { try $0.members(of: $1) }
      try json.member("recording") { json in
        guard provenance.measures(.recording) else { return json.writeNull() }
        try json.object { try $0.members(of: metrics.recording, provenance) }
      }
      try json.member("countries", metrics.countries) { try $0.members(of: $1) }
      try json.member("devices", metrics.devices) { try $0.members(of: $1) }
      try json.member("dataQuality") {
        try $0.object { try $0.members(of: metrics.dataQuality, provenance) }
      }
      if let dynamics = metrics.dynamics {
        try json.member("dynamics") { try $0.object { try $0.members(of: dynamics) } }
      } else if !provenance.measures(.engagement), let presence = metrics.presence {
        try json.member("dynamics") { try $0.object { try $0.members(of: presence) } }
      }
      if let comparison = metrics.comparison {
        try json.member("comparison") { try $0.object { try $0.members(of: comparison) } }
      }
    }
  }

  /// Writes an object that begins with its format and, of an anonymised edition, its group.
  func writeDocument(
    _ format: String, smallestGroup: Int?, to sink: ByteSink,
    _ members: (inout JSONWriter) throws -> Void
  ) throws {
    try withoutActuallyEscaping(sink) { sink in
      var json = JSONWriter(sink)
      try json.object { json in
        try json.member("format", format)
        // Of editions that are not anonymised, the contract says all there is.
        if let smallestGroup {
          try json.member("anonymized") {
            try $0.object { try $0.member("smallestGroup", smallestGroup) }
          }
        }
        try members(&json)
      }
      try json.finish()
    }
  }
}
