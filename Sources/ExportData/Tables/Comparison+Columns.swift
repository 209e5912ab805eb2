import RecapAnalytics

extension Comparison.Row {
  static let columns: [TableColumn<Comparison.Row>] = [
    .init("figure") { .word($0.figure.rawValue) },
    .init("value") { .exact($0.value, places: 4) },
    .init("n") { .number($0.count) },
    .init("median") { .exact($0.quartiles?.median, places: 4) },
    .init("q1") { .exact($0.quartiles?.lower, places: 4) },
    .init("q3") { .exact($0.quartiles?.upper, places: 4) },
    .init("rank") { .number($0.rank) },
    .init("percentile") { .part($0.percentile) },
    .init("delta") { .exact($0.delta, places: 4) },
    .init("word") { .word($0.word?.rawValue) },
  ]
}

extension Comparison.CurvePoint {
  static let columns: [TableColumn<Comparison.CurvePoint>] = [
    .init("position") { .fraction($0.position) },
    .init("value") { .fraction($0.value) },
    .init("median") { .part($0.quartiles.median) },
    .init("q1") { .part($0.quartiles.lower) },
    .init("q3") { .part($0.quartiles.upper) },
  ]
}

extension Comparison {
  /// A session that is compared with.
  struct Other {
    let session: Session
    let source: Int
    let provenance: Provenance

    static func all(of comparison: Comparison) -> [Other] {
      zip(comparison.sessions, zip(comparison.sources, comparison.provenances)).map {
        Other(session: $0, source: $1.0, provenance: $1.1)
      }
    }

    static let columns: [TableColumn<Other>] = [
      .init("id", "ID") { .text($0.session.id) },
      .init("title") { .text($0.session.title) },
      .init("started_at", isClock: true) {
        .instant($0.session.startedAt, isZoned: $0.provenance.measures(.timeZone))
      },
      .init("duration_seconds") { .number($0.session.durationSeconds) },
      .init("event") { .text($0.session.event) },
      .init("source") { .number($0.source) },
    ]
  }
}
