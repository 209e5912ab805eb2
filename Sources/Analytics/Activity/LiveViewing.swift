/// The live viewing of one attendee, all their visits taken together.
public struct LiveViewing: Sendable, Hashable {
  /// Seconds of the session window, each once; at least 1.
  public let liveSeconds: Int
  /// Of `liveSeconds`.
  public let engagedSeconds: Int
  /// One cell a minute, or every few minutes of a long session.
  public let heatmap: [HeatmapCell]

  public init(liveSeconds: Int, engagedSeconds: Int, heatmap: [HeatmapCell]) {
    self.liveSeconds = liveSeconds
    self.engagedSeconds = engagedSeconds
    self.heatmap = heatmap
  }
}
