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
    [
      ("People", editionDefinitions(smallestGroup: metrics.smallestGroup) + peopleDefinitions),
      ("Sessions", sessionDefinitions),
      ("From session to session", movementDefinitions(within: metrics.within)),
      (
        "Engagement",
        [
          ("Engaged", "Sound on and tab in focus, or on stage."),
          (
            "Engagement rate",
            """
            Engaged seconds of live viewers divided by their live seconds, of all sessions together: \
            long and large sessions weigh more.
            """
          ),
          (
            "Percentages",
            "Live attendees who did it in at least one session, divided by all live attendees."
          ),
        ]
      ),
      metrics.credit.map { credit in
        (
          "Credit",
          [
            (
              "Credit",
              """
              A session is credited to a live attendee who watched \(creditAmount(credit)) live. A \
              recording does not count. Presence is measured, not attention; two sessions watched at \
              once may both be credited, which stands beside the name.
              """
            )
          ]
        )
      },
      ("Places and devices", placeDefinitions),
    ].compactMap(\.self)
  }

  private func creditAmount(_ credit: Credit) -> String {
    let number = credit.text.dropLast()
    return credit.text.hasSuffix("%")
      ? "\(number)% of it or more"
      : "\(number) \(number == "1" ? "minute" : "minutes") of it or more"
  }

  private var peopleDefinitions: [Definition] {
    [
      (
        "Unique attendees",
        """
        People who watched at least one second of a session, live or of a recording, each counted \
        once; who registered twice is two people.
        """
      ),
      ("Live attendee", "Watched at least one second between start and end of a session."),
      (
        "Audience over time",
        """
        People watching in a minute of the clock, each once in whichever sessions: its largest can be \
        below the sum of the sessions’ own.
        """
      ),
      (
        "Companies",
        "As people wrote them; those with two people or more."
      ),
    ]
  }

  private var sessionDefinitions: [Definition] {
    [
      ("Order", "By start; the numbers are those of this order."),
      ("Average minutes", "Live minutes divided by live viewers."),
      (
        "Answered a poll",
        "Live viewers with an answer to a poll of the session, divided by its live viewers; empty without polls."
      ),
      ("New, returning", "Live viewers who were live in no earlier session, and the others."),
      (
        "Most engaged, most reactions",
        "Of the sessions with at least a quarter as many live viewers as the largest."
      ),
    ]
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
