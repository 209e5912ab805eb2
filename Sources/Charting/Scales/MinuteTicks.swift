/// Ticks along a session: every few minutes from its start, and its end.
public struct MinuteTicks: Sendable, Hashable {
  /// Seconds from the start, ascending; the first is 0, the last the session's end.
  public let seconds: [Int]

  private static let steps = [1, 2, 5, 10, 15, 20, 30, 60, 120, 180, 360, 720, 1440]
  public static let usualIntervals = 8

  /// - Parameters:
  ///   - duration: Seconds.
  ///   - clearance: The part of the session, in seconds, that must lie between the last regular
  ///     tick and the end; a nearer one is dropped.
  ///   - mostIntervals: Between ticks.
  public init(duration: Int, clearance: Double, mostIntervals: Int = usualIntervals) {
    let step =
      60 * (Self.steps.first { duration <= $0 * 60 * mostIntervals } ?? Self.steps.last!)
    var seconds = Array(stride(from: 0, to: duration, by: step))
    while seconds.count > 1, Double(duration - seconds.last!) < clearance { seconds.removeLast() }
    self.seconds = seconds + [duration]
  }
}
