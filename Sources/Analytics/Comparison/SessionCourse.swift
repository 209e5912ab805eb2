/// How a session went, at each hundredth of its length, with the viewers it has had so far.
public struct SessionCourse: Sendable {
  /// Live or of the recording, each once; nil where one of the two is not measured.
  public let uniqueViewers: Int?
  /// Nil where it is not measured.
  public let recordingUniqueViewers: Int?
  /// At 0, 1, …, 100 % of the session; none where nobody knows when people were there.
  public let viewers: [Int]
  /// Engaged of viewed seconds of the five minutes around; nil where nobody watched. None where it is
  /// not measured.
  public let engagementRates: [Ratio?]

  init(_ activity: SessionActivity, _ summary: Summary) {
    let told = activity.provenance
    uniqueViewers = told.measuresLive(.recording) ? summary.uniqueViewers : nil
    recordingUniqueViewers = told.measures(.recording) ? summary.recordingUniqueViewers : nil
    guard told.measuresLive(.timing) else {
      (viewers, engagementRates) = ([], [])
      return
    }
    let minutes = activity.audience.minutes
    let last = minutes.count - 1
    let places = (0...100).map { min($0 * minutes.count / 100, last) }
    viewers = places.map { minutes[$0].viewers }
    engagementRates =
      !told.measures(.engagement)
      ? [] : places.map { LiveAudience.engagementRate(around: $0, of: minutes) }
  }
}
