import RecapAnalytics

/// What every figure means.
extension English {
  typealias Definition = (term: String, text: String)

  var definitions: String { "Definitions and notes" }
  var definitionsSub: String {
    "What every figure in this report means, and what the data left out."
  }

  func title(of topic: DefinitionTopic) -> String {
    switch topic {
    case .viewers: "Viewers"
    case .presence: "Coming and going"
    case .engagement: "Engagement"
    case .levels: "Engagement levels"
    case .participation: "Participation"
    case .polls: polls
    case .comparison: comparison
    case .recording: recording
    case .places: "Places and devices"
    case .dynamics: audienceDynamics
    }
  }

  /// Where that is a moment of the session.
  func lossDefinitions(_ moments: Set<Moment.Kind>) -> [Definition] {
    let text = "How many fewer watch five minutes later; the last nine minutes are left out."
    return moments.contains(.steepestLoss) ? [(headline(.steepestLoss), text)] : []
  }

  var liveViewerDefinition: Definition {
    ("Live viewer", "Watched at least one second between start and end of the session.")
  }

  func viewerDefinitions(moments: Set<Moment.Kind>) -> [Definition] {
    return [
      (
        "Unique viewers",
        """
        People who watched at least one second, live or of the recording, each counted once; \
        anonymous ones one by one.
        """
      ),
      liveViewerDefinition,
      (
        "Average minutes viewed",
        """
        All minutes viewed, live and recording, divided by unique viewers. Two windows open at \
        once count once.
        """
      ),
    ] + lossDefinitions(moments)
  }

  func engagementDefinitions(
    minutesPerCell: Int?, moments: Set<Moment.Kind>
  ) -> [Definition] {
    let cell = minutesPerCell.map {
      let time = $0 == 1 ? "that minute" : "those \($0) minutes"
      return (
        "Heatmap cell", "Mean level over the seconds that person watched in \(time), rounded."
      )
    }
    return [
      ("Engaged", "Sound on and tab in focus (levels good and high), or on stage."),
      (
        "Average live engagement rate",
        """
        Engaged seconds of all live viewers divided by all their live seconds. Long stays weigh \
        more than short ones.
        """
      ),
      (
        "Engagement by minute",
        "The same share within one minute. No value where nobody watched."
      ),
    ] + (cell.map { [$0] } ?? []) + fullMinutes(moments)
  }

  /// Where the source tells how much of the time was engaged, and not what that means, nor when.
  var toldEngagementDefinitions: [Definition] {
    [
      (
        "Average live engagement rate",
        """
        Engaged seconds of all live viewers, as the source counts them, divided by all their live \
        seconds. Long stays weigh more than short ones.
        """
      )
    ]
  }

  /// What the moments of high and low engagement are chosen from.
  private func fullMinutes(_ moments: Set<Moment.Kind>) -> [Definition] {
    let rule = "Of the minutes with at least half as many viewers as the fullest."
    switch (moments.contains(.mostEngagedMinute), moments.contains(.quietestFiveMinutes)) {
    case (true, true): return [("Most engaged, quietest minutes", rule)]
    case (true, false): return [(headline(.mostEngagedMinute), rule)]
    case (false, true): return [(headline(.quietestFiveMinutes), rule)]
    case (false, false): return []
    }
  }

  /// From none to high.
  var levelDefinitions: [Definition] {
    levels.dropLast().map { ($0.name, $0.rule) }
      + [(levels[levels.count - 1].name, "as good, in full screen; or on stage")]
  }

  /// - Parameter hasShares: It is known who watched live.
  func participationDefinitions(
    minutesPerBucket: Int, hasShares: Bool, hasPeaks: Bool
  ) -> [Definition] {
    let steps =
      minutesPerBucket == 1
      ? "The session minute by minute" : "The session in \(minutesPerBucket)-minute steps"
    let peaks = (
      "Reaction peaks",
      "\(steps); the five with the most reactions, each with its most frequent reaction."
    )
    let percentages = (
      "Percentages",
      """
      Live viewers who did it at least once, divided by all live viewers. People who never \
      watched live count in the totals, never in the percentage.
      """
    )
    return (hasShares ? [percentages] : []) + (hasPeaks ? [peaks] : [])
  }

  /// `mostTexts`: how many texts of an open-ended poll are listed, where there are more.
  func pollDefinitions(mostTexts: Int?) -> [Definition] {
    let definitions = [
      ("Unique participants", "People with at least one answer to the poll, watching or not."),
      (
        "Rate",
        """
        People who gave the answer divided by the poll’s participants. Polls with several \
        answers may add to more than 100%.
        """
      ),
    ]
    guard let mostTexts else { return definitions }
    return definitions + [
      (
        "Open-ended",
        "The \(count(mostTexts)) most frequent texts are listed; all are in the JSON data."
      )
    ]
  }

  func recordingDefinitions(_ columns: [RecordingColumn]) -> [Definition] {
    columns.compactMap { column in
      switch column {
      case .impressions: ("Impressions", "Times the recording’s player was loaded.")
      case .plays: ("Plays", "Times playback was started.")
      case .minutes: nil
      case .completionRate:
        (
          "Average completion rate",
          "Share of the recording seen per play, averaged over all plays."
        )
      }
    }
  }

  func placeDefinitions(
    hasCountries: Bool = true, hasDevices: Bool = true, hasPlays: Bool = true
  ) -> [Definition] {
    let countries = (
      "Countries",
      """
      Where people watched from, not the country they registered with. People seen in two \
      places count in both.
      """
    )
    let devices = (
      "Devices",
      "The device of each visit\(hasPlays ? " or play" : ""); people with two devices count in both."
    )
    return (hasCountries ? [countries] : []) + (hasDevices ? [devices] : [])
  }
}
