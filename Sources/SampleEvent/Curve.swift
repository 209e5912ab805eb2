/// A line through knots: a value that changes over a session.
///
/// Positions are sixtieths of the session, that is, minutes of one that lasts an hour; a session
/// of another length tells the same story faster or slower.
struct Curve: Sendable, ExpressibleByDictionaryLiteral {
  static let span = 60.0

  private let knots: [(position: Double, value: Double)]

  /// At least one knot, positions ascending.
  init(dictionaryLiteral knots: (Double, Double)...) {
    self.knots = knots.map { (position: $0.0, value: $0.1) }
  }

  func value(at position: Double) -> Double {
    guard let after = knots.firstIndex(where: { $0.position >= position }) else {
      return knots[knots.count - 1].value
    }
    guard after > 0 else { return knots[0].value }
    let (from, to) = (knots[after - 1], knots[after])
    let share = (position - from.position) / (to.position - from.position)
    return from.value + (to.value - from.value) * share
  }

  /// Where a rising curve reaches a value: the quantile of a cumulative share. Infinite where it
  /// never does.
  func position(of value: Double) -> Double {
    guard let after = knots.firstIndex(where: { $0.value >= value }) else { return .infinity }
    guard after > 0 else { return knots[0].position }
    let (from, to) = (knots[after - 1], knots[after])
    let share = (value - from.value) / (to.value - from.value)
    return from.position + (to.position - from.position) * share
  }

  /// The values in the middle of `count` equal steps from start to end.
  func samples(_ count: Int) -> [Double] {
    (0..<count).map { value(at: (Double($0) + 0.5) * Self.span / Double(count)) }
  }
}
