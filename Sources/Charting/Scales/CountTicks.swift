/// Five evenly spaced ticks from 0 for a count, so that both axes of a chart share one grid.
public struct CountTicks: Sendable, Hashable {
  /// The distance of two ticks, at least 1.
  public let step: Int

  public static let intervals = 4
  /// The room above the maximum, as a fraction of it.
  private static let headroom = 0.02
  private static let steps = [
    10, 12, 15, 20, 25, 30, 40, 50, 60, 75, 80, 100,
  ]
  private static let smallSteps = [1, 2, 3, 4, 5, 6, 8]

  /// The smallest nice step whose four intervals hold `maximum`.
  public init(maximum: Int) {
    func holds(_ step: Int) -> Bool {
      Double(step * Self.intervals) >= Double(maximum) * (1 + Self.headroom)
    }
    if let step = Self.smallSteps.first(where: holds) {
      self.step = step
      return
    }
    var power = 1
    while true {
      if let step = Self.steps.first(where: { holds($0 * power) }) {
        self.step = step * power
        return
      }
      power *= 10
    }
  }

  public var values: [Int] { (0...Self.intervals).map { $0 * step } }
  public var upperBound: Int { step * Self.intervals }
}
