import RecapAnalytics

extension Comparison.Row {
  static let columns: [CSVColumn<Comparison.Row>] = [
    .init("figure") { $1.cell($0.figure.rawValue) },
    .init("value") { $1.fraction($0.value) },
    .init("n") { $1.number($0.count) },
    .init("median") { $1.fraction($0.quartiles?.median) },
    .init("q1") { $1.fraction($0.quartiles?.lower) },
    .init("q3") { $1.fraction($0.quartiles?.upper) },
    .init("rank") { $1.number($0.rank) },
    .init("percentile") { $1.fraction($0.percentile) },
    .init("delta") { $1.fraction($0.delta) },
    .init("word") { $1.cell($0.word?.rawValue ?? "") },
  ]
}

extension Comparison.CurvePoint {
  static let columns: [CSVColumn<Comparison.CurvePoint>] = [
    .init("position") { $1.fraction($0.position) },
    .init("value") { $1.fraction($0.value) },
    .init("median") { $1.fraction($0.quartiles.median) },
    .init("q1") { $1.fraction($0.quartiles.lower) },
    .init("q3") { $1.fraction($0.quartiles.upper) },
  ]
}
