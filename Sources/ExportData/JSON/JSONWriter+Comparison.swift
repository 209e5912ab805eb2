import RecapAnalytics

extension JSONWriter {
  mutating func members(of comparison: Comparison) throws {
    let others = zip(comparison.sessions, zip(comparison.sources, comparison.provenances))
    try member("sessions", Array(others)) { json, other in
      let (session, (source, provenance)) = other
      try json.member("id", session.id)
      try json.member("title", session.title)
      try json.member(
        "startedAt", instant: session.startedAt, isZoned: provenance.measures(.timeZone))
      try json.member("durationSeconds", session.durationSeconds)
      try json.member("event", session.event)
      try json.member("source", source)
    }
    try figures(of: comparison)
    try member("figures", comparison.rows) { json, row in
      try json.member("figure", row.figure.rawValue)
      try json.member("value", row.value)
      try json.member("n", row.count)
      try json.members(of: row.quartiles)
      try json.member("rank", row.rank)
      try json.member("percentile", row.percentile)
      try json.member("delta", row.delta)
      try json.member("word", row.word?.rawValue)
      try json.member("values") { json in
        try json.array(row.values) { json, value in
          if let value { json.write(value) } else { json.writeNull() }
        }
      }
    }
    try member("typicalCurve", comparison.curve) { json, point in
      try json.member("position", point.position)
      try json.member("value", point.value)
      try json.members(of: point.quartiles)
    }
  }

  private mutating func members(of quartiles: Quartiles?) throws {
    try member("median", quartiles?.median)
    try member("q1", quartiles?.lower)
    try member("q3", quartiles?.upper)
  }
}
