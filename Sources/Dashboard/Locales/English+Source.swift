import RecapAnalytics

/// What the source of a session tells, and what it does not.
extension English {
  var whatTheSourceTells: String { "What the source tells" }

  /// "From a Microsoft Teams attendance report. It tells who came and when people joined and left.
  /// It does not tell polls or a recording: these are not part of this report, …"; nil for a source
  /// that tells everything.
  ///
  /// - Parameter hasPlaces: It tells where the recording was watched, and on what.
  func source(_ provenance: Provenance, hasPlaces: Bool = false) -> String? {
    func isTold(_ signal: Signal) -> Bool {
      signal.isOfLiveViewers ? provenance.measuresLive(signal) : provenance.measures(signal)
    }
    func name(_ signal: Signal, _ name: String) -> String {
      switch signal {
      case .engagement where !provenance.measuresLive(.timing) && isTold(signal):
        "how much of the time was engaged"
      // Of each person a sum is told.
      case .polls where provenance.statesPollsAnswered && !isTold(signal): "the questions of polls"
      case .visitCountry where hasPlaces && !isTold(signal): "countries of live viewers"
      case .device where hasPlaces && !isTold(signal): "devices of live viewers"
      default: name
      }
    }
    func names(_ isWanted: (Signal) -> Bool) -> [String] {
      Self.signals.filter { isWanted($0.0) }.map(name)
    }
    let isTimed = provenance.measuresLive(.timing)
    let lacks =
      provenance.measures(.attendance)
      ? isTimed ? [] : ["when people came and went"] : ["who watched live"]
    let untold = lacks + names { $0 != .handRaises && !isTold($0) }
    guard !untold.isEmpty else { return nil }
    let told = told(
      isAttended: provenance.measures(.attendance), isTimed: isTimed, names(isTold),
      orElse: "when the session was")
    let sources = provenance.formats.map(Self.title(ofFormat:))
    let start = sources.isEmpty ? "" : "From \(list(sources, "and")). "
    let subject =
      sources.isEmpty ? "The source tells" : sources.count == 1 ? "It tells" : "They tell"
    let verb = sources.count > 1 ? "They do" : "It does"
    return start
      + "\(subject) \(told). \(verb) not tell \(list(untold, "or")): "
      + (untold.count == 1
        ? "this is not part of this report, and nothing here is an estimate of it."
        : "these are not part of this report, and nothing here is an estimate of them.")
  }

  /// "who came and when people joined and left; also chat and polls".
  ///
  /// - Parameter nothing: Said where neither people nor anything else is told.
  func told(
    isAttended: Bool, isTimed: Bool, _ others: [String], orElse nothing: String
  ) -> String {
    guard isAttended else { return others.isEmpty ? nothing : list(others, "and") }
    let people =
      isTimed
      ? "who came and when people joined and left" : "who came and how long people stayed"
    return others.isEmpty ? people : "\(people); also \(list(others, "and"))"
  }

  static let signals: [(Signal, String)] = [
    (.engagement, "attention (sound and focus)"), (.reactions, "reactions"),
    (.chatMessages, "chat"), (.polls, "polls"), (.qaThreads, "Q&A"),
    (.handRaises, "raised hands"), (.attachmentDownloads, "downloads"),
    (.visitCountry, "countries"), (.device, "devices"),
    (.recording, "a recording"),
  ]

  /// "a, b or c".
  func list(_ items: [String], _ word: String) -> String {
    guard items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(word) " + items[items.count - 1]
  }

  /// A format by its name in the database.
  static func title(ofFormat name: String) -> String {
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
    default: "a “\(DisplayText.isolated(DisplayText.line(name)))” export"
    }
  }
}
