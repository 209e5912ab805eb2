import RecapAnalytics

/// What the source of a session tells, and what it does not.
extension English {
  var whatTheSourceTells: String { "What the source tells" }

  /// "From a Microsoft Teams attendance report. It tells who came and when people joined and left.
  /// It does not tell polls or a recording: these are not part of this report, …"
  func source(_ provenance: Provenance) -> String {
    func names(_ isWanted: (Signal) -> Bool) -> [String] {
      Self.signals.filter { isWanted($0.0) }.map(\.1)
    }
    let told = names { $0 != .engagement && $0 != .recording && provenance.measures($0) }
    let untold = names { !provenance.measures($0) }
    let sources = provenance.formats.map(Self.title(ofFormat:))
    let start = sources.isEmpty ? "" : "From \(list(sources, "and")). "
    let what =
      told.isEmpty
      ? "who came and when people joined and left"
      : list(["who came", "when people joined and left"] + told, "and")
    let subject =
      sources.isEmpty ? "The source tells" : sources.count == 1 ? "It tells" : "They tell"
    let verb = sources.count > 1 ? "They do" : "It does"
    return start
      + "\(subject) \(what). \(verb) not tell \(list(untold, "or")): these are not part of "
      + "this report, and nothing here is an estimate of them."
  }

  private static let signals: [(Signal, String)] = [
    (.engagement, "attention (sound and focus)"), (.reactions, "reactions"),
    (.chatMessages, "chat"), (.polls, "polls"), (.qaThreads, "Q&A"),
    (.attachmentDownloads, "downloads"), (.visitCountry, "countries"), (.device, "devices"),
    (.recording, "a recording"),
  ]

  /// "a, b or c".
  private func list(_ items: [String], _ word: String) -> String {
    guard items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(word) " + items[items.count - 1]
  }

  /// A format by its name in the database.
  private static func title(ofFormat name: String) -> String {
    switch name {
    case "teams", "teams-graph": "a Microsoft Teams attendance report"
    case "teams-live": "a Microsoft Teams live event report"
    case "zoom": "a Zoom participants report"
    case "zoom-polls": "a Zoom poll report"
    case "zoom-qa": "a Zoom Q&A report"
    case "zoom-chat": "a Zoom chat"
    case "bigbluebutton": "a BigBlueButton record"
    case "kaltura": "a Kaltura session report"
    case "webex": "a Webex attendance report"
    case "meet": "a Google Meet attendance report"
    case "goto": "a GoTo Webinar attendee report"
    case "recap-events": "a stream of Recap events"
    case "csv": "a table of people"
    default: "a “\(DisplayText.line(name))” export"
    }
  }

  // MARK: Definitions

  func presenceDefinitions(
    moments: Set<Moment.Kind>, hasLate: Bool, on medium: ReportOptions.Medium
  ) -> [Definition] {
    let all: [(isWanted: Bool, definition: Definition)] = [
      (
        true, ("Live viewer", "Watched at least one second between start and end of the session.")
      ),
      (
        true,
        (
          "Average minutes viewed",
          "All minutes viewed live, divided by live viewers. Two visits at once count once."
        )
      ),
      (true, ("Median", "Half of the live viewers watched so long or longer.")),
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
      (true, ("Visits", "Times somebody joined, as the source has them.")),
      (true, (presenceByMinute, "From joining to leaving, to the second.")),
      (
        medium == .screen,
        (shareOfSession, "Minutes viewed divided by the length of the session.")
      ),
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
