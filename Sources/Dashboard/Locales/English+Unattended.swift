import RecapAnalytics

/// The words of a report of a session whose source does not tell who watched live.
extension English {
  var reactionsTitle: String { "Reactions" }
  var raisedHands: String { "Raised hands" }

  /// "42 people watched the recording."
  func recordingLead(_ summary: Summary) -> [LeadWords] {
    let viewers = summary.recordingUniqueViewers
    guard viewers > 0 else { return [.figure("Nobody watched the recording.")] }
    return [
      .figure(counted(viewers, "person", "people"), of: .recording),
      .plain(" watched the recording."),
    ]
  }

  /// "5 polls, 212 reactions and 31 chat messages. The source does not say who watched."
  func deedsLead(
    _ deeds: [(label: String, count: Int, noun: (String, String))]
  ) -> [LeadWords] {
    let told = deeds.filter { $0.count > 0 }.map { counted($0.count, $0.noun.0, $0.noun.1) }
    guard !told.isEmpty else {
      return [.figure("Nothing that people did is told of this session.")]
    }
    return [.figure(list(told, "and")), .plain(". The source does not say who watched.")]
  }

  /// "by 12 viewers".
  func playsOf(viewers: Int) -> String { "by \(counted(viewers, "viewer"))" }

  /// "opened by 20 people".
  func openedBy(_ people: Int) -> String {
    people == 0 ? "nobody opened it" : "opened by \(counted(people, "person", "people"))"
  }
}
