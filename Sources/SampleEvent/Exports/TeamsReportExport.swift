import RecapAnalytics

/// The attendance report of a Teams meeting: four numbered sections, UTF-16 and tabs. Days are
/// written as where the event is, which can be read in one way only.
struct TeamsReportExport: PlatformExport {
  func bytes(of session: SessionRecord) -> [UInt8] {
    var table = DelimitedText(delimiter: "\t")
    addSummary(session, to: &table)
    addParticipants(session, to: &table)
    addActivities(session, to: &table)
    addEngagement(session, to: &table)
    return TextEncoding.utf16LittleEndian.bytes(table.text)
  }

  private func addSummary(_ session: SessionRecord, to table: inout DelimitedText) {
    let visitors = session.visitors
    let total = visitors.reduce(0) { $0 + SessionRecord.presence($1.stays) }
    table.row("1. Summary")
    table.row("Meeting title", session.script.title)
    table.row("Attended participants", "\(visitors.count)")
    table.row("Start time", time(session.opened, session))
    table.row("End time", time(session.closed, session))
    table.row("Meeting duration", Self.duration(session.closed - session.opened))
    table.row("Average attendance time", Self.duration(total / max(1, visitors.count)))
    table.row("")
  }

  private func addParticipants(_ session: SessionRecord, to table: inout DelimitedText) {
    table.row("2. Participants")
    table.row(
      [
        "Name", "First Join", "Last Leave", "In-Meeting Duration", "Email",
        "Participant ID (UPN)", "Role",
      ] + Self.counters.map { "Engagement: \($0)" })
    var counts: [Int: [String: Int]] = [:]
    for act in session.interactions(.reaction, .handRaise) {
      let name = act.kind == .handRaise ? "raise hands" : "reaction-\(Self.reaction(act.detail))"
      counts[act.person, default: [:]][name, default: 0] += 1
    }
    for (person, stays) in session.visitors {
      let email = session.people[person].email ?? ""
      let cells = [
        Self.name(session.people[person]), time(stays[0].join, session),
        time(stays.map(\.leave).max()!, session), Self.duration(SessionRecord.presence(stays)),
        email, email, "Attendee",
      ]
      let own = Self.counters.map { counts[person]?[$0.lowercased()].map(String.init) ?? "" }
      table.row(cells + own)
    }
    table.row("")
  }

  private func addActivities(_ session: SessionRecord, to table: inout DelimitedText) {
    table.row("3. In-Meeting Activities")
    table.row("Name", "Join Time", "Leave Time", "Duration", "Email", "Role")
    for (person, stays) in session.visitors {
      for stay in stays {
        table.row(
          Self.name(session.people[person]), time(stay.join, session), time(stay.leave, session),
          Self.duration(stay.leave - stay.join), session.people[person].email ?? "", "Attendee")
      }
    }
    table.row("")
  }

  private func addEngagement(_ session: SessionRecord, to table: inout DelimitedText) {
    table.row("4. Meeting Engagement")
    table.row("Name", "Engagement Type", "Time")
    for act in session.interactions(.reaction, .handRaise) {
      let type =
        act.kind == .handRaise ? "Raised hand" : "Sent reaction \"\(Self.reaction(act.detail))\""
      table.row(Self.name(session.people[act.person]), type, time(act.at, session))
    }
  }

  private static let counters = [
    "Reaction-Applause", "Reaction-Heart", "Reaction-Laugh", "Reaction-Like",
    "Reaction-Surprised", "Raise Hands",
  ]

  /// What Teams has of the kind.
  private static func reaction(_ detail: String?) -> String {
    switch detail {
    case "clap": "applause"
    case "heart": "heart"
    case "smile": "laugh"
    case "wow": "surprised"
    default: "like"
    }
  }

  /// Whoever is of no company came from outside.
  private static func name(_ person: Person) -> String {
    person.company == nil && !person.isAnonymous
      ? "\(person.screenName) (Guest)" : person.screenName
  }

  private func time(_ instant: Int, _ session: SessionRecord) -> String {
    let time = session.clock(instant)
    return "\(time.dottedDay), \(time.clock24)"
  }

  /// "1h 3m 23s"
  private static func duration(_ seconds: Int) -> String {
    let parts = [(seconds / 3600, "h"), (seconds / 60 % 60, "m"), (seconds % 60, "s")]
    let told = parts.filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }
    return told.isEmpty ? "0s" : told.joined(separator: " ")
  }
}
