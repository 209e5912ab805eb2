import RecapAnalytics

/// The attendance report of Google Meet: a row a person, from the first arrival to the last
/// departure, in minutes of the clock.
struct MeetExport: PlatformExport {
  func bytes(of session: SessionRecord) -> [UInt8] {
    var table = DelimitedText(lineEnd: "\n")
    let start = session.clock(session.opened)
    table.row("Meeting title", "Date", "Start time", "End time")
    table.row(
      session.script.title, start.date.iso8601, String(start.clock24.prefix(5)),
      String(session.clock(session.closed).clock24.prefix(5)))
    table.row("")
    table.row("First name", "Last name", "Email", "Duration", "Time joined", "Time exited")
    for (index, stays) in session.visitors {
      let person = session.people[index]
      table.row(
        person.isAnonymous ? "Anonymous" : person.givenName ?? "", person.familyName ?? "",
        person.email ?? "", Self.duration(SessionRecord.presence(stays)),
        session.clock(stays[0].join).clock12, session.clock(stays.map(\.leave).max()!).clock12)
    }
    return TextEncoding.utf8.bytes(table.text)
  }

  /// "1 hr 2 min", half minutes up.
  private static func duration(_ seconds: Int) -> String {
    let minutes = (seconds + 30) / 60
    return minutes < 60 ? "\(minutes) min" : "\(minutes / 60) hr \(minutes % 60) min"
  }
}
