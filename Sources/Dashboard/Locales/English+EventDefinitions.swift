import RecapAnalytics

/// What the figures of an event mean.
extension English {
  var outsideItsSession: String { "not counted: before its session’s start or after its end" }
  var twoSessionsAtOnce: String { "Viewing in two sessions at once" }
  var countedInBoth: String { "live minutes of both; one person in the audience over time" }
  var withoutSession: String { "People of the database who watched no session" }
  var inNoFigure: String { "in no figure" }
  var startTogether: String { "Sessions that start with the one before" }
  var newInTheFirst: String { "who comes to both counts as new in the first, by number" }

  func otherEventFormats(attached: Bool) -> String {
    attached
      ? "Attached to this file: all data as JSON, and attendees by session as CSV."
      : "Recap also writes all data as JSON, and attendees by session as CSV."
  }

  func eventDefinitions(
    _ metrics: EventMetrics
  ) -> [(title: String, definitions: [Definition])] {
    let isAttended = metrics.measures(.attendance)
    var groups: [(title: String, definitions: [Definition])] = []
    func add(_ title: String, _ definitions: [Definition]) {
      if !definitions.isEmpty { groups.append((title, definitions)) }
    }
    add(
      "People",
      editionDefinitions(smallestGroup: metrics.smallestGroup, hasPseudonyms: true)
        + peopleDefinitions(metrics))
    add("Sessions", sessionDefinitions(metrics))
    add("From session to session", isAttended ? movementDefinitions(within: metrics.within) : [])
    add(
      metrics.measuresLive(.engagement) ? "Engagement" : title(of: .participation),
      engagementDefinitions(metrics))
    if isAttended, let credit = metrics.credit { add("Credit", [creditDefinition(credit)]) }
    let hasPlaces =
      metrics.measuresLive(.visitCountry) || !metrics.countries.isEmpty || !metrics.devices.isEmpty
    add("Places and devices", hasPlaces ? placeDefinitions() : [])
    return groups
  }

  private func creditDefinition(_ credit: Credit) -> Definition {
    (
      "Credit",
      """
      A session is credited to a live attendee who watched \(creditAmount(credit)) live. A \
      recording does not count. Presence is measured, not attention; two sessions watched at \
      once may both be credited, which * beside the live minutes tells.
      """
    )
  }

  private func engagementDefinitions(_ metrics: EventMetrics) -> [Definition] {
    let rate: [Definition] = [
      (
        "Engaged",
        metrics.definesEngagement
          ? "Sound on and tab in focus, or on stage."
          : "Sound on and tab in focus, or on stage; where the source tells no times, as it counts it."
      ),
      (
        "Engagement rate",
        """
        Engaged seconds of live viewers divided by their live seconds, of all sessions together: \
        long and large sessions weigh more.
        """
      ),
    ]
    let deeds: [Signal] = [.reactions, .chatMessages, .polls, .qaThreads, .attachmentDownloads]
    let told = deeds.filter(metrics.measuresLive)
    // Where a session does not tell of it, its live attendees are not counted on either side.
    let isWhole = told.allSatisfy { signal in metrics.sessions.allSatisfy { $0.measures(signal) } }
    let percentages: Definition = (
      "Percentages",
      isWhole
        ? "Live attendees who did it in at least one session, divided by all live attendees."
        : """
        Live attendees who did it in at least one session, divided by the live attendees of the \
        sessions that tell of it.
        """
    )
    return (metrics.measuresLive(.engagement) ? rate : []) + (told.isEmpty ? [] : [percentages])
  }

  private func creditAmount(_ credit: Credit) -> String {
    let number = credit.text.dropLast()
    return credit.text.hasSuffix("%")
      ? "\(number)% of it or more"
      : "\(number) \(number == "1" ? "minute" : "minutes") of it or more"
  }

  private func peopleDefinitions(_ metrics: EventMetrics) -> [Definition] {
    let isRecorded = metrics.measures(.recording)
    var definitions: [Definition] = []
    if isRecorded {
      definitions.append(
        (
          "Unique attendees",
          """
          People who watched at least one second of a session, live or of a recording, each counted \
          once; who registered twice is two people.
          """
        ))
    }
    if metrics.measures(.attendance) {
      let names = isRecorded ? "" : " Who is in a list under two names is two people."
      definitions.append(
        (
          "Live attendee",
          "Watched at least one second between start and end of a session.\(names)"
        ))
    }
    if metrics.measuresLive(.timing) {
      definitions.append(
        (
          "Audience over time",
          """
          People watching in a minute of the clock, each once in whichever sessions: its largest can \
          be below the sum of the sessions’ own.
          """
        ))
    }
    if metrics.unmeasured.isEmpty || !metrics.companies.isEmpty {
      definitions.append(("Companies", "As people wrote them; those with two people or more."))
    }
    return definitions
  }

  private func sessionDefinitions(_ metrics: EventMetrics) -> [Definition] {
    let isAttended = metrics.measures(.attendance)
    let (isRated, hasReactions) = (
      metrics.measuresLive(.engagement), metrics.measuresLive(.reactions)
    )
    let leaders = [
      isRated ? "most engaged" : nil, hasReactions ? "most reactions per viewer" : nil,
    ]
    .compactMap(\.self).joined(separator: ", ")
    var definitions: [Definition] = [("Order", "By start; the numbers are those of this order.")]
    if isAttended {
      definitions.append(("Average minutes", "Live minutes divided by live viewers."))
    }
    if isAttended, !isRated {
      definitions.append(
        ("Average stay", "Live minutes divided by live viewers and the session’s length."))
    }
    if metrics.measuresLive(.polls) {
      definitions.append(
        (
          "Answered a poll",
          "Live viewers with an answer to a poll of the session, divided by its live viewers; empty without polls."
        ))
    }
    if isAttended {
      definitions.append(
        ("New, returning", "Live viewers who were live in no earlier session, and the others."))
    }
    if !leaders.isEmpty {
      definitions.append(
        (
          sentence(leaders),
          "Of the sessions with at least a quarter as many live viewers as the largest."
        ))
    }
    return definitions
  }

  private func movementDefinitions(within minutes: Int) -> [Definition] {
    [
      ("Both", "People who were live in both sessions, at the same time or one after the other."),
      (
        "Went on",
        """
        Live viewers of a session who were live in another that starts up to \
        \(counted(minutes, "minute")) after its end; who went on to two is in both bands.
        """
      ),
      (
        "To none",
        "Live viewers of a session who were live in none of those. They may have come again later."
      ),
    ]
  }
}
