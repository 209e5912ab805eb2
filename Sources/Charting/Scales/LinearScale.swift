/// A straight mapping from data to points.
///
/// The range may run downwards, as that of a y axis does.
public struct LinearScale: Sendable, Hashable {
  public let domain: ClosedRange<Double>
  /// Where the domain's lower bound lies, in points.
  public let start: Double
  /// Where the domain's upper bound lies, in points.
  public let end: Double

  public init(domain: ClosedRange<Double>, from start: Double, to end: Double) {
    self.domain = domain
    self.start = start
    self.end = end
  }

  /// The position of a value; values beyond the domain lie beyond the range. An empty domain
  /// puts everything at the start.
  public func callAsFunction(_ value: Double) -> Double {
    let extent = domain.upperBound - domain.lowerBound
    guard extent > 0 else { return start }
    return start + (value - domain.lowerBound) / extent * (end - start)
  }
}
