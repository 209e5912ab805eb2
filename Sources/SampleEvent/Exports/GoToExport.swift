import RecapAnalytics

/// The attendee report of GoTo Webinar: blocks of details, then a row a visit, in minutes of the
/// clock.
struct GoToExport: PlatformExport {
  func bytes(of session: SessionRecord) -> [UInt8] {
    var table = DelimitedText()
    let visitors = session.visitors
    let minutes = (session.closed - session.opened + 59) / 60
    table.row("Attendee Report")
    table.row("Generated", time(session.closed + 3600, session))
    table.row("General Information")
    table.row("Webinar Name", "Webinar ID")
    table.row(session.script.title, session.meetingNumber.replacing(" ", with: "-"))
    table.row("Actual Start Date/Time", "Duration", "# Registered", "# Attended")
    table.row(
      time(session.opened, session), Self.duration(60 * minutes),
      "\(session.people.count)", "\(visitors.count)")
    table.row("Session Details")
    table.row(
      "Attended", "Interest Rating", "Last Name", "First Name", "Email Address",
      "Registration Date", "Join Time", "Leave Time", "Time in Session", "Organization",
      "Job Title")
    for (index, stays) in visitors {
      for stay in stays { table.row(row(index, stay, session)) }
    }
    let came = Set(visitors.map(\.person))
    for index in session.people.indices where !came.contains(index) {
      table.row(row(index, nil, session))
    }
    return TextEncoding.utf8.bytes(table.text)
  }

  private func row(
    _ index: Int, _ stay: SessionRecord.Stay?, _ session: SessionRecord
  ) -> [String] {
    let person = session.people[index]
    let visit =
      stay.map {
        [
          time($0.join, session), time($0.leave, session),
          Self.duration($0.leave - $0.join),
        ]
      } ?? ["", "", ""]
    return [
      stay == nil ? "No" : "Yes", stay == nil ? "" : "\(40 + index * 7 % 60)",
      person.familyName ?? "", person.isAnonymous ? "Anonymous" : person.givenName ?? "",
      person.email ?? "", time(session.script.startedAt - 86_400 * (index % 21 + 1), session),
    ] + visit + [person.company ?? "", person.title ?? ""]
  }

  /// "Mar 04, 2026 04:00 PM CET"
  private func time(_ instant: Int, _ session: SessionRecord) -> String {
    let time = session.clock(instant)
    let clock = time.clock12
    let padded = clock.utf8.count < 8 ? "0" + clock : clock
    return "\(time.lettersDay) \(padded) CET"
  }

  /// "1 hour 12 minutes", half minutes up.
  private static func duration(_ seconds: Int) -> String {
    let minutes = (seconds + 30) / 60
    let rest = "\(minutes % 60) minutes"
    return minutes < 60 ? rest : "\(minutes / 60) \(minutes < 120 ? "hour" : "hours") \(rest)"
  }
}
