/// The live viewing of one attendee, all their visits taken together.
public struct LiveViewing: Sendable, Hashable {
  /// Seconds of the session window, each once; at least 1.
  public let liveSeconds: Int
  /// Of `liveSeconds`.
  public let engagedSeconds: Int
  /// One cell a minute, or every few minutes of a long session.
  public let heatmap: [HeatmapCell]
  /// When they were there, in order; empty where nobody asked for it.
  public let stretches: [Range<Int>]

  public init(
    liveSeconds: Int, engagedSeconds: Int, heatmap: [HeatmapCell], stretches: [Range<Int>] = []
  ) {
    self.liveSeconds = liveSeconds
    self.engagedSeconds = engagedSeconds
    self.heatmap = heatmap
    self.stretches = stretches
  }
}
