/// How a session went, at each hundredth of its length, with the viewers it has had so far.
public struct SessionCourse: Sendable {
  /// Live or of the recording, each once.
  public let uniqueViewers: Int
  public let recordingUniqueViewers: Int
  /// At 0, 1, …, 100 % of the session.
  public let viewers: [Int]
  /// Engaged of viewed seconds of the five minutes around; nil where nobody watched.
  public let engagementRates: [Ratio?]

  init(_ activity: SessionActivity, _ summary: Summary) {
    uniqueViewers = summary.uniqueViewers
    recordingUniqueViewers = summary.recordingUniqueViewers
    let minutes = activity.audience.minutes
    let last = minutes.count - 1
    let places = (0...100).map { min($0 * minutes.count / 100, last) }
    viewers = places.map { minutes[$0].viewers }
    engagementRates = places.map { LiveAudience.engagementRate(around: $0, of: minutes) }
  }
}
