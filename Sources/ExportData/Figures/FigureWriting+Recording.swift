import RecapAnalytics

extension FigureWriting {
  mutating func figures(of recording: RecordingMetrics, _ provenance: Provenance) throws {
    // Where sums alone tell of it, nobody counted what they do not tell.
    let sums = provenance.recordingSums
    let tellsPlays = sums?.tellsPlays ?? true, tellsRate = sums?.tellsCompletion ?? true
    try member("impressions", sums == nil ? recording.impressions : nil)
    try member("plays", tellsPlays ? recording.plays : nil)
    try member("minutesViewed", recording.minutesViewed)
    try member(
      "averageCompletionRate", tellsPlays && tellsRate ? recording.averageCompletionRate : nil)
    try member("uniqueViewers", recording.uniqueViewers)
  }
}
