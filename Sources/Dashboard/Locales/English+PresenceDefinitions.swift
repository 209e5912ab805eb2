import RecapAnalytics

/// What the figures of a report mean whose source tells less.
extension English {
  func audienceDefinitions(hasMedian: Bool) -> [Definition] {
    let all: [(isWanted: Bool, definition: Definition)] = [
      (true, liveViewerDefinition),
      (
        true,
        (
          "Average minutes viewed",
          "All minutes viewed live, divided by live viewers. Two visits at once count once."
        )
      ),
      (hasMedian, (sentence(median), "Half of the live viewers watched so long or longer.")),
    ]
    return all.filter(\.isWanted).map(\.definition)
  }

  /// Of sums that the source states.
  func totalsDefinitions(hasRecording: Bool) -> [Definition] {
    let all: [(isWanted: Bool, definition: Definition)] = [
      (
        hasRecording,
        ("Unique viewers", "People with minutes, live or of the recording, each counted once.")
      ),
      (true, ("Live viewer", "Somebody for whom the source states minutes.")),
      (
        true,
        (
          "Average minutes viewed",
          """
          All minutes as the source states them, divided by \
          \(hasRecording ? "unique" : "live") viewers. Viewing before the start, after the end or in \
          two windows may be part of them.
          """
        )
      ),
      (
        !hasRecording,
        (sentence(median), "Half of the live viewers watched so long or longer.")
      ),
      (
        !hasRecording,
        (sentence(stayedForHalf), "Watched for at least half of the session’s length.")
      ),
    ]
    return all.filter(\.isWanted).map(\.definition)
  }

  var joinedDefinition: Definition {
    (
      "Joined, left",
      """
      When somebody was first and last there. They may have been away in between, as the strip \
      shows.
      """
    )
  }

  var visitsDefinition: Definition { ("Visits", "Times somebody joined, as the source has them.") }

  var recordingViewerDefinitions: [Definition] {
    [
      ("Recording viewer", "Watched at least one second of the recording."),
      (
        "Average minutes viewed",
        "All minutes viewed of the recording, divided by its viewers."
      ),
    ]
  }

  func endDefinitions(hasLate: Bool) -> [Definition] {
    [("Stayed to the end", "There within the last minute of the session.")]
      + (hasLate ? [("Joined late", "Came after the first tenth of the session.")] : [])
  }

  /// - Parameters:
  ///   - hasEnds: Page 1 tells who stayed to the end.
  ///   - hasShares: The list has each one's share of the session.
  func presenceDefinitions(
    moments: Set<Moment.Kind>, hasEnds: Bool, hasLate: Bool, hasMovements: Bool, hasShares: Bool
  ) -> [Definition] {
    let all: [(isWanted: Bool, definition: Definition)] = [
      (
        hasMovements,
        (
          "Arrivals, departures",
          """
          The first and the last second of each live viewer. Who stayed to the end has no departure.
          """
        )
      ),
      (true, joinedDefinition),
      (true, (presenceByMinute, "From joining to leaving, to the second.")),
      (hasShares, (shareOfSession, "Minutes viewed divided by the length of the session.")),
    ]
    return (hasEnds ? endDefinitions(hasLate: hasLate) : [])
      + all.filter(\.isWanted).map(\.definition)
      + lossDefinitions(moments)
  }
}
