import RecapAnalytics

/// What the figures of a report without attention mean.
extension English {
  var audienceDefinitions: [Definition] {
    [
      ("Live viewer", "Watched at least one second between start and end of the session."),
      (
        "Average minutes viewed",
        "All minutes viewed live, divided by live viewers. Two visits at once count once."
      ),
      ("Median", "Half of the live viewers watched so long or longer."),
      ("Visits", "Times somebody joined, as the source has them."),
    ]
  }

  /// - Parameter hasShares: The list has each one's share of the session.
  func presenceDefinitions(
    moments: Set<Moment.Kind>, hasLate: Bool, hasShares: Bool
  ) -> [Definition] {
    let all: [(isWanted: Bool, definition: Definition)] = [
      (true, ("Stayed to the end", "There within the last minute of the session.")),
      (hasLate, ("Joined late", "Came after the first tenth of the session.")),
      (
        true,
        (
          "Arrivals, departures",
          """
          The first and the last second of each live viewer. Who stayed to the end has no departure.
          """
        )
      ),
      (
        true,
        (
          "Joined, left",
          """
          When somebody was first and last there. They may have been away in between, as the strip \
          shows.
          """
        )
      ),
      (true, (presenceByMinute, "From joining to leaving, to the second.")),
      (hasShares, (shareOfSession, "Minutes viewed divided by the length of the session.")),
      (
        moments.contains(.steepestLoss),
        (
          headline(.steepestLoss),
          "How many fewer watch five minutes later; the last nine minutes are left out."
        )
      ),
    ]
    return all.filter(\.isWanted).map(\.definition)
  }
}
