import RecapAnalytics

/// What the figures of audience dynamics mean, and what they leave out.
extension English {
  /// - Parameter isTimed: It is known when people were there.
  func dynamicsDefinitions(
    hasFollowUp: Bool, isRated: Bool, isTimed: Bool, hasRecording: Bool
  ) -> [Definition] {
    let groups =
      "As people registered; devices as they were seen. Live minutes are those a live viewer"
      + (isRated ? ", engagement is of all live seconds of the group." : ".")
    let timed: [Definition] = [
      (
        "Arrivals, departures",
        """
        The first and the last second of each live viewer. Who stayed to the end has no departure; \
        who was there at the start arrives in the first minute.
        """
      ),
      (stayedToTheEndOf, "There within the last minute of the session."),
      (joinedLate, "Came after the first tenth of the session."),
      (leftInFirstHalf, "Last seen in the first half of the session, and not to its end."),
      ("Absence", "At least a minute away between two stays; shorter gaps are reconnections."),
      (
        stillWatching,
        """
        By Kaplan and Meier: of those followed so long, who left in each minute after their own \
        arrival. Who stayed to the end counts as long as known. Thin line: fewer than ten people.
        """
      ),
      (
        "Departure windows",
        """
        The three spans of five minutes that most left in, with three departures and 2% of live \
        viewers at least, and never the last five minutes.
        """
      ),
    ]
    let definitions = (isTimed ? timed : []) + [("Groups", groups)]
    guard hasFollowUp else { return definitions }
    let deeds =
      "What people did at this session" + (hasRecording ? ", live or with its recording" : "")
    return definitions + [("Points", "\(deeds), by the formula.")]
  }

  var untimedDynamicsSub: [(text: String, isEmphasized: Bool)] {
    [("The source does not tell when people came and went.", false)]
  }

  var unnamedViewers: String { "Viewers without a name or an address" }
  var excludedViewers: String { "Viewers whom the score file excludes" }
  var notInFollowUp: String { "not in the follow-up list" }
}
