import RecapAnalytics

extension JSONWriter {
  mutating func members(
    of minute: TimelineMinute, _ provenance: Provenance, hasReactions: Bool
  ) throws {
    try member("minute", minute.minute)
    try member("viewers", minute.viewers)
    try member(
      "engagementRate", provenance.measures(.engagement) ? minute.engagementRate : nil)
    let tellsReactions = hasReactions && provenance.measures(.reactions)
    try member("reactions", tellsReactions ? minute.reactions : nil)
  }

  mutating func members(of peak: ReactionPeak) throws {
    try member("startMinute", peak.startMinute)
    try member("endMinute", peak.endMinute)
    try member("count", peak.count)
    try member("topReaction", peak.topReaction)
  }

  mutating func members(of moment: Moment) throws {
    try member("kind", moment.kind.rawValue)
    try member("minute", moment.minute)
    switch moment.value {
    case .count(let count): try member("value", count)
    case .rate(let rate): try member("value", rate)
    }
  }

  mutating func members(of country: CountryMetrics) throws {
    try member("code", country.code)
    try member("liveViewers", country.liveViewers)
    try member("recordingViewers", country.recordingViewers)
  }

  mutating func members(of device: DeviceMetrics) throws {
    try member("device", device.device?.rawValue)
    try member("liveViewers", device.liveViewers)
    try member("recordingViewers", device.recordingViewers)
  }

  /// What is not known, and where the data comes from; nothing for what was never imported.
  mutating func members(of provenance: Provenance) throws {
    if !provenance.unmeasured.isEmpty {
      try member("unmeasured") { json in
        try json.array(provenance.unmeasured.map(\.rawValue).sorted()) { $0.write($1) }
      }
    }
    if provenance.formats.isEmpty, provenance.notes.isEmpty { return }
    try member("import") { json in
      try json.object { json in
        try json.member("formats") { try $0.array(provenance.formats) { $0.write($1) } }
        try json.member("notes", provenance.notes) { json, note in
          try json.member("kind", note.kind)
          try json.member("count", note.count)
          try json.member("example", note.example)
        }
      }
    }
  }
}
